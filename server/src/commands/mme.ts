import { MME_TABLES, type MmeTableId } from '#clinical/mme-factors.ts';
import { mmeOfLine, totalMme, type MmeLine, type MmeResult } from '#clinical/mme.ts';
import { show, toNumber, type Rational } from '#clinical/rational.ts';
import { RISK_FIGURE } from '#explain/opioids.ts';
import type { Command } from './command.ts';
import { fail, type ExitCode, type Io } from './io.ts';
import { printable, valueOf, type Arguments } from './options.ts';

const TABLES = Object.keys(MME_TABLES) as readonly MmeTableId[];

/** Computes morphine milligram equivalents of prescriptions. */
export const mme: Command = {
  name: 'mme',
  usage: '"SIG"...',
  summary: 'Compute the morphine milligram equivalents per day of opioid prescriptions',
  details: [
    'A SIG is one prescription: "oxycodone 10 mg QID". The result is a figure of risk at the',
    'most that the prescription allows, never a dose to convert to.',
  ],
  options: [
    { name: '--format', value: 'FORMAT', choices: ['text', 'json'], help: 'text (default) or json' },
    { name: '--table', value: 'TABLE', choices: TABLES, help: `Table of factors: ${TABLES.join(', ')}` },
  ],
  run: runMme,
};

interface Answer {
  readonly sig: string;
  readonly line: MmeLine;
  readonly table: MmeTableId;
}

async function runMme(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.positionals.length === 0)
    return fail(io, 'mme needs a prescription\nTry: necessity mme "oxycodone 10 mg QID"');
  const named = valueOf(args, '--table');
  const table = TABLES.find((it) => it === named) ?? 'cdc-2022';
  const answers = args.positionals.map((sig) => ({ sig, table, line: mmeOfLine(sig, { table }) }));
  const isJson = valueOf(args, '--format') === 'json';
  io.write(isJson ? `${JSON.stringify(answers.map(jsonEntry), undefined, 2)}\n` : textOf(answers, table));
  return 0;
}

function jsonEntry({ sig, line, table }: Answer): object {
  const { mmePerDay } = line.total;
  const factor = commonFactor(line);
  return {
    sig,
    mmePerDay: mmePerDay === undefined ? (isPast(line) ? 0 : null) : toNumber(mmePerDay),
    factor: factor === undefined ? null : toNumber(factor),
    table,
    arithmetic: arithmeticOf(line) ?? null,
    reason: reasonOf(line) ?? null,
  };
}

function textOf(answers: readonly Answer[], table: MmeTableId): string {
  const lines = answers.flatMap(({ sig, line }) => [printableSig(sig), `  ${resultText(line, table)}`]);
  const total = totalMme(
    answers.flatMap((it) => it.line.orders.map(({ result }) => result)),
    table,
  );
  const sum =
    answers.length > 1 && total.mmePerDay
      ? [`Total: ${total.lowerBound ? 'at least ' : ''}${show(total.mmePerDay)} MME/day`]
      : [];
  return [...lines, ...sum, ...(total.mmePerDay ? [RISK_FIGURE] : []), ''].join('\n');
}

function resultText(line: MmeLine, table: MmeTableId): string {
  const { mmePerDay } = line.total;
  const reason = reasonOf(line);
  if (isPast(line)) return `0 MME/day: ${reason ?? ''}`;
  if (mmePerDay === undefined) return `Not computed: ${reason ?? ''}`;
  const value = `${show(mmePerDay)} MME/day = ${arithmeticOf(line) ?? ''} (${MME_TABLES[table].title})`;
  return reason === undefined ? value : `At least ${value}; left out: ${reason}`;
}

/** Every order has ended, so that nothing is left to sum. */
function isPast({ orders }: MmeLine): boolean {
  return orders.length > 0 && orders.every(({ result }) => result.kind === 'past');
}

/** The factor of all orders; undefined where none is computed or they have different ones. */
function commonFactor({ orders }: MmeLine): Rational | undefined {
  const factors = orders.flatMap(({ result }) => (result.kind === 'computed' ? [result.factor] : []));
  return new Set(factors.map(show)).size === 1 ? factors[0] : undefined;
}

function arithmeticOf({ orders }: MmeLine): string | undefined {
  const terms = orders.flatMap(({ result }) => (result.kind === 'computed' ? [result.arithmetic] : []));
  return terms.length === 0 ? undefined : terms.join(' + ');
}

/** Why an order is not in the figure; undefined where all are. */
function reasonOf({ orders }: MmeLine): string | undefined {
  if (orders.length === 0) return 'no opioid is named';
  const reasons = orders.flatMap(({ result }) => reasonOfResult(result) ?? []);
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join('; ');
}

function reasonOfResult(result: MmeResult): string | undefined {
  switch (result.kind) {
    case 'computed':
      return undefined;
    case 'excluded':
    case 'uncomputable':
      return result.reason;
    case 'past':
      return 'no longer taken';
    case 'none':
      return 'no opioid is named';
  }
}

function printableSig(sig: string): string {
  return printable(sig.replace(/\s+/g, ' '));
}
