// Passkeys in the browser: whether it has them, and what it says when it makes or finds none.
import {
  browserSupportsWebAuthn,
  startAuthentication,
  WebAuthnError,
} from '@simplewebauthn/browser';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { SignInAnswer } from '../../../console/sign-in-routes.ts';
import { api } from '../shell/console-client.ts';
import type { Refusing } from '../shell/use-asking.ts';

export const passkeysWork = browserSupportsWebAuthn();

const keptHereCode = 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';

interface Begun {
  readonly ticket: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Asks the browser which passkey, and the service whether it is right. */
export async function signInByPasskey(): Promise<SignInAnswer | Refusing> {
  const { ticket, options } = await api.post<Begun>('/session/passkey/begin');
  const response = await orGivenUp(() => startAuthentication({ optionsJSON: options }));
  if ('kind' in response) return response;
  return api.post<SignInAnswer>('/session/passkey', { ticket, response });
}

/** Who closes the browser's window is told that nothing happened. */
export async function orGivenUp<Result>(work: () => Promise<Result>): Promise<Result | Refusing> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof WebAuthnError && error.code === keptHereCode;
    return { kind: 'refused', why: known ? 'kept_here' : 'given_up', seconds: 0 };
  }
}
