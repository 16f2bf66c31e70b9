// What to do about each error of the Cloud API, whether it comes as an answer or by webhook.

export interface GraphError {
  /** Of the answer; 200 for what a webhook reports. */
  readonly status: number;
  /** Null when the answer was not Graph's JSON. */
  readonly code: number | null;
  readonly retryAfterMs: number | null;
}

export interface Treatment {
  /** For records and staff, such as `window_closed`. */
  readonly name: string;
  readonly retry: 'never' | 'once' | 'again';
  /** Whom it concerns: this message, everything to this person, or the whole account. */
  readonly scope: 'message' | 'contact' | 'account';
  /** Before the next try (ms); null leaves it to the usual backoff. */
  readonly waitMs: number | null;
  /** For staff: what is wrong and what to do; null where nobody can do anything. */
  readonly words: string | null;
}

interface Row extends Treatment {
  readonly codes: readonly number[];
}

const minute = 60_000;
/** One message in six seconds to one person; Meta's "pair rate". */
export const pairWaitMs = 6000;

const again = { retry: 'again', scope: 'message', waitMs: null, words: null } as const;
const never = { retry: 'never', scope: 'message', waitMs: null, words: null } as const;
const unreachable = { retry: 'never', scope: 'contact', waitMs: null, words: null } as const;
const paused = { retry: 'again', scope: 'account', waitMs: 15 * minute } as const;

const badToken: Treatment = {
  ...paused,
  name: 'token',
  words: 'Meta refuses the access token: make a new one for the system user and set it.',
};
const noPermission: Treatment = {
  ...paused,
  name: 'permission',
  words: 'The token lacks the permission whatsapp_business_messaging for this number.',
};
const tooFast: Treatment = {
  ...paused,
  name: 'rate',
  waitMs: minute,
  words: 'Meta limits how much this number may send just now; it goes on by itself.',
};
const transient: Treatment = { ...again, name: 'transient' };
const refused: Treatment = { ...never, name: 'bad_request' };

/** Sources: Meta's list of Cloud API error codes, as of August 2026. */
const rows: readonly Row[] = [
  { ...badToken, codes: [0, 190] },
  { ...noPermission, codes: [3, 10] },
  { ...tooFast, codes: [4, 80007, 130429, 133016] },
  { ...again, codes: [131056], name: 'pair_rate', scope: 'contact', waitMs: pairWaitMs },
  {
    ...{ ...paused, codes: [131048], name: 'spam_rate', waitMs: 60 * minute },
    words: 'People have marked messages of this number as spam; Meta slows it down. Send less.',
  },
  { ...unreachable, codes: [131049], name: 'marketing_limit' },
  { ...unreachable, codes: [131050], name: 'marketing_stopped' },
  { ...unreachable, codes: [131047, 470], name: 'window_closed' },
  { ...unreachable, codes: [131026, 131021, 130472], name: 'unreachable' },
  {
    ...{ ...unreachable, codes: [131030], name: 'not_allowed' },
    words: "Meta's test number writes only to the numbers on its list: add this one to it.",
  },
  { ...never, codes: [131051], name: 'type_unsupported' },
  { ...never, codes: [131052, 131053], name: 'media', retry: 'once' },
  { ...transient, codes: [1, 2, 131000, 131016, 131057, 133004] },
  {
    ...{ ...paused, codes: [131031, 368], name: 'locked' },
    words: 'Meta has locked the account or restricts it: see Account Quality in Business Manager.',
  },
  {
    ...{ ...paused, codes: [131042], name: 'billing' },
    words: 'Meta cannot charge for messages: check the payment method of the WhatsApp account.',
  },
  {
    ...{ ...paused, codes: [133010, 131037, 131045], name: 'not_registered' },
    words: 'The number is not registered, or its display name not approved: see WhatsApp Manager.',
  },
  { ...refused, codes: [100, 33, 131008, 131009, 135000] },
  { ...unreachable, codes: [131062], name: 'phone_needed' },
];

const byCode = new Map(rows.flatMap((row) => row.codes.map((code) => [code, row] as const)));

export function treatmentOf({ status, code, retryAfterMs }: GraphError): Treatment {
  const treatment = (code === null ? undefined : knownCode(code)) ?? byStatus(status);
  return treatment.retry === 'never' ? treatment : { ...treatment, waitMs: retryAfterMs ?? treatment.waitMs };
}

function knownCode(code: number): Treatment | undefined {
  if (code >= 200 && code <= 299) return noPermission;
  if (code >= 132_000 && code <= 132_999) return { ...never, name: 'template' };
  return byCode.get(code);
}

function byStatus(status: number): Treatment {
  if (status === 401) return badToken;
  if (status === 403) return noPermission;
  if (status === 429) return tooFast;
  return status >= 500 ? transient : refused;
}
