// What Messenger's error codes mean for a message of ours: one row for each treatment.
// Sources: https://developers.facebook.com/docs/messenger-platform/error-codes and
// https://developers.facebook.com/docs/graph-api/guides/error-handling

export interface ErrorTreatment {
  readonly codes: readonly number[];
  /** When there are any, one of them has to be there too. */
  readonly subcodes: readonly number[];
  /** Ours, for the outbox and for staff. */
  readonly code: string;
  /** Before the next try (ms), where Meta names no time itself; null: there is no other try. */
  readonly waitMs: number | null;
}

const minute = 60_000;

/** The first row that fits is taken: those with subcodes stand first. */
export const errorTreatments: readonly ErrorTreatment[] = [
  // Nothing may be written any more, until the person writes.
  final('window_closed', [10, 200], [2018278]),
  final('window_closed', [2018278]),
  // The person has blocked us, left, or never wrote to this page.
  final('blocked', [10, 200], [1545041, 2018065, 2018108]),
  final('blocked', [551, 1545041]),
  final('unreachable', [100], [2018001, 2018144, 2018218]),
  final('unreachable', [803]),
  // Too many calls: of the app (4), the page (32), the account (17, 80006), to one person (613).
  passing('rate_limited', [4, 17, 32, 613, 80006], minute),
  passing('server_error', [1, 2, 1200], 5000),
  // Nothing goes out until somebody sets another token, or gives the app its rights back.
  passing('token_refused', [102, 190, 463, 467], 5 * minute),
  passing('permission_missing', [3, 10, ...range(200, 299)], 5 * minute),
  // Held back by Meta for what it takes to be spam or against its rules.
  passing('policy', [368], 5 * minute),
];

function final(
  code: string,
  codes: readonly number[],
  subcodes: readonly number[] = [],
): ErrorTreatment {
  return { code, codes, subcodes, waitMs: null };
}

function passing(code: string, codes: readonly number[], waitMs: number): ErrorTreatment {
  return { code, codes, subcodes: [], waitMs };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_one, index) => from + index);
}
