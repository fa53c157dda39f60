/** What a command may touch of the world: its streams and its folder, never the process. */
export interface Io {
  readonly cwd: string;
  /** To standard output. */
  readonly write: (text: string) => void;
  /** To standard error. */
  readonly error: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly color: boolean;
  /** The width of the terminal in characters. */
  readonly columns: number;
}

/** 0: nothing to report; 1: findings; 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** Says on standard error why the command could not do its work. */
export function fail(io: Io, reason: string): ExitCode {
  io.error(`necessity: ${reason}\n`);
  return 2;
}
