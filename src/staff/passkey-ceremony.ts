// Makes and checks passkeys as WebAuthn says it: each challenge once, for our own address.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Member } from './member.ts';
import { passkeysMax, type Passkey, type Passkeys } from './passkeys.ts';
import { ShortLived } from './short-lived.ts';
import { StaffError } from './staff-error.ts';
import type { StaffParts } from './staff-parts.ts';

const validMs = 5 * 60_000;

/** Loaded with the first passkey: it takes as long as a tenth of a start. */
const webAuthn = () => import('@simplewebauthn/server');

export interface CeremonyParts extends StaffParts {
  readonly passkeys: Passkeys;
  /** Where the console is reached; passkeys belong to its host. */
  readonly publicUrl: string;
}

export class PasskeyCeremony {
  readonly #parts: CeremonyParts;
  readonly #host: string;
  readonly #origin: string;
  /** Challenges by ticket; `member`: for whom a passkey is made, null to sign in. */
  readonly #begun: ShortLived<{ readonly challenge: string; readonly member: string | null }>;

  constructor(parts: CeremonyParts) {
    this.#parts = parts;
    const { hostname, origin } = new URL(parts.publicUrl);
    this.#host = hostname;
    this.#origin = origin;
    this.#begun = new ShortLived(parts.clock, validMs);
  }

  /** What the browser needs to make one. A passkey verifies its owner, so it is two factors. */
  async beginMaking(member: Member) {
    const there = await this.#parts.passkeys.list(member.id);
    if (there.length >= passkeysMax) throw new StaffError('too_many');
    const options = await (
      await webAuthn()
    ).generateRegistrationOptions({
      ...{ rpName: 'Intake Desk', rpID: this.#host },
      ...{ userName: member.email, userDisplayName: member.name },
      userID: new TextEncoder().encode(member.id),
      attestationType: 'none',
      excludeCredentials: there.map(({ credential }) => ({ id: credential })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const begun = { challenge: options.challenge, member: member.id };
    return { ticket: this.#begun.put(begun), options };
  }

  /** The new passkey's parts. Throws {@link StaffError} `gone` or `wrong`. */
  async finishMaking(member: Member, ticket: string, response: RegistrationResponseJSON) {
    const begun = this.#begun.take(ticket);
    if (begun?.member !== member.id) throw new StaffError('gone');
    const { verifyRegistrationResponse } = await webAuthn();
    const checked = await orWrong(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: begun.challenge,
        ...{ expectedOrigin: this.#origin, expectedRPID: this.#host },
        requireUserVerification: true,
      }),
    );
    if (!checked.verified) throw new StaffError('wrong');
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    if ((await this.#parts.passkeys.findByCredential(id)) !== null) throw new StaffError('wrong');
    const transports = response.response.transports ?? [];
    return {
      credential: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      transports,
      counter,
    };
  }

  /** What the browser needs to sign somebody in; it asks them which passkey. */
  async beginSigning() {
    const options = await (
      await webAuthn()
    ).generateAuthenticationOptions({
      rpID: this.#host,
      userVerification: 'required',
    });
    const begun = { challenge: options.challenge, member: null };
    return { ticket: this.#begun.put(begun), options };
  }

  /** Whose passkey it is and its new counter; null for one that is unknown or does not check. */
  async finishSigning(
    ticket: string,
    response: AuthenticationResponseJSON,
  ): Promise<{ readonly passkey: Passkey; readonly counter: number } | null> {
    const begun = this.#begun.take(ticket);
    const passkey = await this.#parts.passkeys.findByCredential(response.id);
    if (begun?.member !== null || passkey === null) return null;
    const { verifyAuthenticationResponse } = await webAuthn();
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: begun.challenge,
        ...{ expectedOrigin: this.#origin, expectedRPID: this.#host },
        requireUserVerification: true,
        credential: {
          id: passkey.credential,
          publicKey: Buffer.from(passkey.publicKey, 'base64url'),
          counter: passkey.counter,
        },
      });
      return verified ? { passkey, counter: authenticationInfo.newCounter } : null;
    } catch {
      return null;
    }
  }
}

/** The library throws where somebody sends what is none. */
async function orWrong<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch {
    throw new StaffError('wrong');
  }
}
