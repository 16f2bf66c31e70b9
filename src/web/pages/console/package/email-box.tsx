// The e-mail to the hospital, ready to be copied: the case by its code, nobody by name.
import { Button, Group, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { PackageEmail, PackageLinkView } from '../../../console/package-view.ts';
import { formatNumber } from '../../words.ts';
import { Failure } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';

export function EmailBox({
  intake,
  links,
}: {
  readonly intake: string;
  readonly links: readonly PackageLinkView[];
}) {
  const say = useSay();
  const language = useLanguage();
  const open = links.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > Date.now(),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = (recipient: string) =>
    recipient === '' ? say('console-package:noRecipient') : recipient;
  const link = open.find(({ id }) => id === chosen)?.id ?? null;
  const { data, error, reload } = useLoaded<PackageEmail>(
    `/cases/${intake}/package/email${link === null ? '' : `?link=${link}`}`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {say('console-package:email')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say('console-package:emailWhat')}
      </Text>
      <Stack gap="xs">
        {open.length === 0 ? null : (
          <Select
            label={say('console-package:emailLink')}
            value={link}
            clearable
            placeholder={say('console-package:attachment')}
            data={open.map(({ id, recipient, number }) => ({
              value: id,
              label: `${nameOf(recipient)} (${formatNumber(language, number)})`,
            }))}
            onChange={setChosen}
          />
        )}
        {error === null ? null : <Failure code={error} again={reload} />}
        {data === null ? null : <Letter email={data} />}
      </Stack>
    </section>
  );
}

function Letter({ email: { subject, body } }: { readonly email: PackageEmail }) {
  const say = useSay();
  return (
    <>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          label={say('console-package:subject')}
          value={subject}
          readOnly
          dir="ltr"
          lang="en"
          className="grow"
        />
        <Copy text={subject} words={say('console-package:copySubject')} />
      </Group>
      <Textarea
        label={say('console-package:body')}
        value={body}
        readOnly
        autosize
        maxRows={24}
        dir="ltr"
        lang="en"
      />
      <Group>
        <Copy text={body} words={say('console-package:copyBody')} />
      </Group>
    </>
  );
}

function Copy({ text, words }: { readonly text: string; readonly words: string }) {
  const say = useSay();
  const { show, fail } = useNotices();
  return (
    <Button
      variant="light"
      leftSection={<Icon name="note" size={16} />}
      onClick={() => {
        navigator.clipboard.writeText(text).then(() => {
          show({ words: say('console-package:copied') });
        }, fail);
      }}
    >
      {words}
    </Button>
  );
}
