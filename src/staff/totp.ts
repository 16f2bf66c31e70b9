// Codes of an authenticator app: RFC 6238 with SHA-1, six digits, every 30 seconds.
import { Secret, TOTP } from 'otpauth';
import { toAsciiDigits } from '../language/digits.ts';

const periodSeconds = 30;
/** Clocks of telephones go wrong by seconds; one step before and after is taken too. */
const stepsAround = 1;
const secretBytes = 20;

/** A new shared secret in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The `otpauth://` address that apps read from the QR code. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The step of a right code; null for a wrong one, and for one of a step that was used already. */
export function totpStep(
  secret: string,
  said: { readonly code: string; readonly now: Date; readonly usedStep: number },
): number | null {
  const token = toAsciiDigits(said.code).replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = said.now.getTime();
  const delta = totpOf(secret, '').validate({ token, timestamp, window: stepsAround });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / periodSeconds) + delta;
  return step > said.usedStep ? step : null;
}

function totpOf(secret: string, label: string): TOTP {
  const fixed = { issuer: 'Intake Desk', algorithm: 'SHA1', digits: 6, period: periodSeconds };
  return new TOTP({ ...fixed, label, secret: Secret.fromBase32(secret) });
}
