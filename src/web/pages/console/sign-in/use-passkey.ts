// Passkeys in the browser: whether it has them, and what it says when somebody changes their mind.
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { SignInAnswer } from '../../../console/sign-in-routes.ts';
import type { Refused } from '../../../console/staff-web.ts';
import { api } from '../shell/console-client.ts';

export const passkeysWork = browserSupportsWebAuthn();

interface Begun {
  readonly ticket: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Asks the browser which passkey, and the service whether it is right. */
export async function signInByPasskey(): Promise<SignInAnswer> {
  const { ticket, options } = await api.post<Begun>('/session/passkey/begin');
  const response = await orGivenUp(() => startAuthentication({ optionsJSON: options }));
  if ('kind' in response) return response;
  return api.post<SignInAnswer>('/session/passkey', { ticket, response });
}

/** Who closes the browser's window is told that nothing happened. */
export async function orGivenUp<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
  try {
    return await work();
  } catch {
    return { kind: 'refused', why: 'gone', seconds: 0 };
  }
}
