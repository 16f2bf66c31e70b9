// A passport or an identity card is shown once somebody says why; the reason is written down.
import { Button, Stack, Text } from '@mantine/core';
import { useSay } from '../shell/words.tsx';

const reasons = ['verify', 'translate', 'redact', 'other'] as const;

export function PageReason({ give }: { readonly give: (reason: string) => void }) {
  const say = useSay();
  return (
    <Stack align="center" justify="center" className="viewer-stage" gap="sm">
      <Text fw={600}>{say('console-documents:identity.title')}</Text>
      <Text size="sm" maw={420} ta="center">
        {say('console-documents:identity.what')}
      </Text>
      {reasons.map((reason) => (
        <Button
          key={reason}
          variant="default"
          onClick={() => {
            give(reason);
          }}
        >
          {say(`console-documents:identity.${reason}`)}
        </Button>
      ))}
    </Stack>
  );
}
