import { readFileSync, statSync, writeFileSync } from 'node:fs';

/** A file as text, or why it could not be read; the reason holds nothing of the file. */
export type ReadResult = { readonly text: string } | { readonly error: string };

/** No note is this large; a larger file is something else. */
const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

/** Reads a file as UTF-8. */
export function readNote(path: string): ReadResult {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { error: 'This is a folder' };
    if (!stat.isFile()) return { error: 'This is not a file' };
    if (stat.size > LARGEST_FILE_BYTES) return { error: 'The file is larger than 64 MB' };
    return { text: decodeNote(readFileSync(path)) };
  } catch (error) {
    return { error: describeFileError(error) };
  }
}

/** The bytes as text without a byte order mark; bytes that are not UTF-8 become U+FFFD. */
export function decodeNote(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Writes a report. Returns why it could not, or undefined. */
export function writeReport(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return describeFileError(error);
  }
}

/** A failure of the file system as a sentence. */
export function describeFileError(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'No such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'Not permitted';
    case 'EISDIR':
      return 'This is a folder';
    case 'ELOOP':
      return 'The link leads back to itself';
    case 'ENAMETOOLONG':
      return 'The name is too long';
    case 'ENOSPC':
      return 'The disk is full';
    case undefined:
      return 'The name or the file cannot be read';
    default:
      return `The file system says ${codeOf(error)}`;
  }
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : undefined;
}
