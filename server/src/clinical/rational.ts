/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers. The denominator must not be zero. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  const divisor = commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { numerator: top / divisor, denominator: bottom / divisor };
}

/** 0 */
export const ZERO = rational(0);
/** 1 */
export const ONE = rational(1);

const DECIMAL = /^(\d*)(?:\.(\d*))?$/;

/** The exact value of a decimal numeral such as `7.5` or `.5`; undefined for anything else. */
export function rationalOf(numeral: string): Rational | undefined {
  const match = DECIMAL.exec(numeral);
  if (!match) return undefined;
  const whole = match[1] ?? '';
  const part = match[2] ?? '';
  if (whole + part === '') return undefined;
  return rational(BigInt(whole + part), 10n ** BigInt(part.length));
}

/** The exact sum. */
export function add(one: Rational, other: Rational): Rational {
  return rational(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

/** The exact product. */
export function multiply(one: Rational, other: Rational): Rational {
  return rational(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** The quotient; undefined when the divisor is zero. */
export function divide(one: Rational, divisor: Rational): Rational | undefined {
  if (divisor.numerator === 0n) return undefined;
  return rational(one.numerator * divisor.denominator, one.denominator * divisor.numerator);
}

/** Below zero where `one` is less, zero where both are equal, above zero where `one` is more. */
export function compare(one: Rational, other: Rational): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Whether both are the same number. */
export function equal(one: Rational, other: Rational): boolean {
  return compare(one, other) === 0;
}

/** The lesser of the two. */
export function smaller(one: Rational, other: Rational): Rational {
  return compare(one, other) <= 0 ? one : other;
}

/** The greater of the two. */
export function larger(one: Rational, other: Rational): Rational {
  return compare(one, other) >= 0 ? one : other;
}

/** The nearest double: exact for every value that a double can hold. */
export function toNumber({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

/**
 * At most two decimals, without trailing zeros. A value that is no whole number is never shown as one, so it stays on
 * its side of a limit: 49.999 is `49.99`, 50.001 is `50.01`.
 */
export function show(value: Rational): string {
  if (value.numerator < 0n) return `-${show(rational(-value.numerator, value.denominator))}`;
  const { numerator, denominator } = value;
  let hundredths = (numerator * 200n + denominator) / (denominator * 2n);
  if (denominator !== 1n && hundredths % 100n === 0n) {
    hundredths += hundredths * denominator > numerator * 100n ? -1n : 1n;
  }
  return decimal(hundredths, 2);
}

/** The exact value: a decimal numeral where it ends within six decimals, else a fraction such as `1/7`. */
export function exact({ numerator, denominator }: Rational): string {
  const scaled = numerator * 1_000_000n;
  if (numerator < 0n || scaled % denominator !== 0n) return `${numerator}/${denominator}`;
  return decimal(scaled / denominator, 6);
}

function decimal(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  const whole = digits.slice(0, -places);
  return part === '' ? whole : `${whole}.${part}`;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
