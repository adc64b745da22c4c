/**
 * The currencies whose minor unit is not a hundredth, as ISO 4217:2015 List One (current currency
 * and funds codes, column "Minor unit") gives them. Ariary (MGA) and ouguiya (MRU), which divide
 * by five, are not here: List One gives them 2.
 */
const EXPONENTS_OTHER_THAN_TWO = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
} as const satisfies Readonly<Record<string, 0 | 3 | 4>>;

const EXPONENTS: ReadonlyMap<string, number> = new Map(Object.entries(EXPONENTS_OTHER_THAN_TWO));

const CURRENCY_CODE = /^[A-Z]{3}$/;

/**
 * How many decimal digits the minor unit of a currency has: 0 for JPY, 2 for EUR, 3 for KWD. Any
 * code that is not an exception has 2; whether a code is in use at all is not asked here, and the
 * codes without a minor unit (metals, testing, "no currency") have no prices.
 *
 * Throws `RangeError` for what is not three capital letters.
 *
 * @example
 * currencyExponent("KWD"); // 3
 */
export function currencyExponent(code: string): number {
  if (!CURRENCY_CODE.test(code)) {
    throw new RangeError(`\`${code}\` is not a three-letter currency code`);
  }
  return EXPONENTS.get(code) ?? 2;
}
