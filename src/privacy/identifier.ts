// What an identifier is: something on a page that tells who somebody is.

export type IdentifierKind =
  | 'national_id'
  | 'passport'
  | 'mrz'
  | 'phone'
  | 'email'
  | 'address'
  | 'postal_code'
  | 'record_number'
  | 'insurance'
  | 'birth_date'
  | 'name'
  | 'card';

/** Why it is taken for one: its check digit, the word beside it, its shape, or the answers. */
export type IdentifierSign = 'check_digit' | 'label' | 'shape' | 'answer';

/** A stretch of a text: from `start` up to `end`, in UTF-16 units. */
export interface FoundIdentifier {
  readonly kind: IdentifierKind;
  readonly sign: IdentifierSign;
  readonly start: number;
  readonly end: number;
}

/** What the patient answered, to be found again in any script. */
export interface KnownPatient {
  readonly names: readonly string[];
  /** ISO days. */
  readonly birthDates: readonly string[];
  /** Telephone numbers and addresses of the patient and of who writes for them. */
  readonly phones: readonly string[];
}
