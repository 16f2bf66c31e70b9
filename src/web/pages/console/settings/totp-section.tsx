// The authenticator app: set up by a QR code, confirmed by its first code; and the codes on paper.
import { Badge, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useAsking } from '../shell/use-asking.ts';
import { useSay } from '../shell/words.tsx';
import { CodeField, Form } from '../sign-in/form-fields.tsx';
import { Refusal } from '../sign-in/refusal.tsx';
import { ConfirmPassword } from './confirm-password.tsx';
import type { ProfileParts } from './profile-tab.tsx';
import { RecoveryCodesShown } from './recovery-codes.tsx';
import { Section } from './section.tsx';

interface Begun extends Done {
  readonly secret: string;
  /** The `otpauth://` address. */
  readonly address: string;
}

type Codes = Done & { readonly codes: readonly string[] };
type Step = 'add' | 'remove' | 'renew' | null;

export function TotpSection({ profile, reload }: ProfileParts) {
  const say = useSay();
  const [step, setStep] = useState<Step>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const close = () => {
    setStep(null);
  };
  const title = say('console-settings:totp.title');
  return (
    <Section title={title} about={say('console-settings:totp.about')}>
      <TotpButtons profile={profile} setStep={setStep} />
      <TotpSteps {...{ step, close, reload, setBegun, setCodes }} />
      {begun === null ? null : (
        <FirstCode
          begun={begun}
          close={() => {
            setBegun(null);
          }}
          then={(made) => {
            setBegun(null);
            setCodes(made);
            reload();
          }}
        />
      )}
      <RecoveryCodesShown
        codes={codes}
        close={() => {
          setCodes([]);
        }}
      />
    </Section>
  );
}

function TotpButtons({
  profile,
  setStep,
}: Pick<ProfileParts, 'profile'> & { readonly setStep: (step: Step) => void }) {
  const say = useSay();
  return (
    <Group>
      {profile.totp ? (
        <>
          <Badge tt="none">{say('console-settings:totp.on')}</Badge>
          <Button
            variant="default"
            onClick={() => {
              setStep('remove');
            }}
          >
            {say('console-settings:totp.remove')}
          </Button>
        </>
      ) : (
        <Button
          onClick={() => {
            setStep('add');
          }}
        >
          {say('console-settings:totp.add')}
        </Button>
      )}
      {profile.totp || profile.passkeys.length > 0 ? (
        <>
          <Text size="sm">
            {say('console-settings:recovery.left', { count: profile.recoveryCodesLeft })}
          </Text>
          <Button
            variant="default"
            onClick={() => {
              setStep('renew');
            }}
          >
            {say('console-settings:recovery.renew')}
          </Button>
        </>
      ) : null}
    </Group>
  );
}

/** Each begins with the password. */
function TotpSteps({
  step,
  close,
  reload,
  setBegun,
  setCodes,
}: {
  readonly step: Step;
  readonly close: () => void;
  readonly reload: () => void;
  readonly setBegun: (begun: Begun) => void;
  readonly setCodes: (codes: readonly string[]) => void;
}) {
  const say = useSay();
  const { show } = useNotices();
  switch (step) {
    case null:
      return null;
    case 'add':
      return (
        <ConfirmPassword<Begun>
          title={say('console-settings:totp.add')}
          work={(password) => api.post<Begun | Refused>('/profile/totp/begin', { password })}
          then={setBegun}
          close={close}
        />
      );
    case 'remove':
      return (
        <ConfirmPassword<Done>
          title={say('console-settings:totp.remove')}
          danger
          work={(password) => api.post<Done | Refused>('/profile/totp/remove', { password })}
          then={() => {
            show({ words: say('console-settings:totp.removed') });
            reload();
          }}
          close={close}
        />
      );
    case 'renew':
      return (
        <ConfirmPassword<Codes>
          title={say('console-settings:recovery.renew')}
          work={(password) => api.post<Codes | Refused>('/profile/recovery-codes', { password })}
          then={({ codes }) => {
            setCodes(codes);
            reload();
          }}
          close={close}
        />
      );
  }
}

function FirstCode({
  begun,
  close,
  then,
}: {
  readonly begun: Begun;
  readonly close: () => void;
  readonly then: (codes: readonly string[]) => void;
}) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  const [code, setCode] = useState('');
  const qr = renderSVG(begun.address, { border: 2 });
  const send = () => {
    ask(
      () => api.post<Codes | Refused>('/profile/totp', { code }),
      ({ codes }) => {
        then(codes);
      },
    );
  };
  return (
    <Modal opened onClose={close} title={say('console-settings:totp.add')}>
      <Form send={send}>
        <Stack>
          <Text size="sm">{say('console-settings:totp.scan')}</Text>
          <img
            className="qr"
            alt={say('console-settings:totp.qr')}
            width={220}
            height={220}
            src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
          />
          <Text size="sm">
            {say('console-settings:totp.type')} <Code dir="ltr">{begun.secret}</Code>
          </Text>
          <CodeField
            oneTime
            label={say('console-settings:totp.first')}
            value={code}
            change={setCode}
          />
          <Refusal refused={refused} wrong="code" />
          <Button type="submit" loading={busy} disabled={code === ''}>
            {say('console-settings:totp.confirm')}
          </Button>
        </Stack>
      </Form>
    </Modal>
  );
}
