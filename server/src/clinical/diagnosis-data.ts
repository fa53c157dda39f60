/** The part of the spine that a code names. */
export type DiagnosisRegion =
  | 'occipito-atlanto-axial'
  | 'cervical'
  | 'cervicothoracic'
  | 'thoracic'
  | 'thoracolumbar'
  | 'lumbar'
  | 'lumbosacral'
  | 'sacral';

/** An ICD-10-CM code in our own words. */
export interface DiagnosisCode {
  readonly code: string;
  readonly wording: string;
  /** A header names a family; only the codes below it can be billed. */
  readonly validity: 'valid' | 'header';
  /** For a header that could be billed once: the first day (ISO) on which it no longer could. */
  readonly invalidSince: string | undefined;
  /** Undefined where the code names no part of the spine. */
  readonly region: DiagnosisRegion | undefined;
}

/** The last digit of the dorsopathy codes. */
const REGION_DIGITS: readonly (readonly [string, DiagnosisRegion])[] = [
  ['1', 'occipito-atlanto-axial'],
  ['2', 'cervical'],
  ['3', 'cervicothoracic'],
  ['4', 'thoracic'],
  ['5', 'thoracolumbar'],
  ['6', 'lumbar'],
  ['7', 'lumbosacral'],
  ['8', 'sacral'],
];

function valid(code: string, wording: string, region?: DiagnosisRegion): DiagnosisCode {
  return { code, wording, validity: 'valid', invalidSince: undefined, region };
}

function header(code: string, wording: string, invalidSince?: string): DiagnosisCode {
  return { code, wording, validity: 'header', invalidSince, region: undefined };
}

/** A header with its codes for the parts of the spine up to the given digit, and those for no stated site. */
function family(
  parent: string,
  wording: string,
  lastDigit: number,
  others: Readonly<Record<string, string>>,
): DiagnosisCode[] {
  const regions = REGION_DIGITS.filter(([digit]) => Number(digit) <= lastDigit);
  return [
    header(parent, wording),
    ...regions.map(([digit, region]) => valid(`${parent}${digit}`, `${wording}, ${region}`, region)),
    ...Object.entries(others).map(([digit, site]) => valid(`${parent}${digit}`, `${wording}, ${site}`)),
  ];
}

const UNSTATED = { '0': 'site not stated' };

/**
 * Codes that go with axial spine pain, its alternatives, and drugs that matter for an injection. Source: ICD-10-CM
 * (National Center for Health Statistics); M54.5 became a header on 2021-10-01. No code says "facet syndrome".
 */
export const DIAGNOSIS_CODES: readonly DiagnosisCode[] = [
  header('M47', 'Spondylosis'),
  ...family('M47.1', 'Spondylosis with myelopathy', 6, UNSTATED),
  ...family('M47.2', 'Spondylosis with radiculopathy', 8, UNSTATED),
  header('M47.8', 'Spondylosis of other kinds'),
  ...family('M47.81', 'Spondylosis without myelopathy or radiculopathy', 8, { '9': 'site not stated' }),
  ...family('M47.89', 'Other spondylosis', 8, { '9': 'site not stated' }),
  ...family('M43.1', 'Spondylolisthesis', 8, { ...UNSTATED, '9': 'several sites' }),
  ...family('M48.0', 'Spinal stenosis', 8, UNSTATED).map((it) =>
    it.code === 'M48.06' ? header(it.code, it.wording) : it,
  ),
  valid('M48.061', 'Spinal stenosis, lumbar, without neurogenic claudication', 'lumbar'),
  valid('M48.062', 'Spinal stenosis, lumbar, with neurogenic claudication', 'lumbar'),
  ...family('M48.1', 'Ankylosing hyperostosis', 8, { ...UNSTATED, '9': 'several sites' }),
  ...family('M53.8', 'Other dorsopathy', 8, UNSTATED),
  ...family('M54.1', 'Radiculopathy', 8, UNSTATED),
  valid('M54.2', 'Neck pain', 'cervical'),
  header('M54.4', 'Low back pain with sciatica'),
  valid('M54.40', 'Low back pain with sciatica, side not stated', 'lumbar'),
  valid('M54.41', 'Low back pain with sciatica, right', 'lumbar'),
  valid('M54.42', 'Low back pain with sciatica, left', 'lumbar'),
  header('M54.5', 'Low back pain', '2021-10-01'),
  valid('M54.50', 'Low back pain, not further stated', 'lumbar'),
  valid('M54.51', 'Low back pain from the vertebral endplates', 'lumbar'),
  valid('M54.59', 'Other low back pain', 'lumbar'),
  valid('M54.6', 'Pain in the thoracic spine', 'thoracic'),
  valid('M79.18', 'Muscle pain, other site'),
  valid('M96.1', 'Pain after spine surgery (postlaminectomy)'),
  valid('G89.29', 'Other chronic pain'),
  valid('G89.4', 'Chronic pain syndrome'),
  valid('Z79.01', 'Long-term use of an anticoagulant'),
  valid('Z79.02', 'Long-term use of an antiplatelet drug'),
  valid('Z79.891', 'Long-term use of an opioid'),
];
