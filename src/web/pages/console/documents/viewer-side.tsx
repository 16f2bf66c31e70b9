// Beside an opened page: what was found of it and why, whoever overruled it, where its bytes are.
import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskPage } from '../../../console/document-desk.ts';
import { useSay } from '../shell/words.tsx';
import { CustodyLine } from './custody.tsx';
import { useDesk } from './desk-context.tsx';
import { HeatLegend } from './heat-map.tsx';
import { RedactPart } from './redact-part.tsx';
import { RetakeDialog } from './retake-dialog.tsx';
import { VerdictBadge } from './verdict-badge.tsx';
import type { OpenedPage } from './viewer.tsx';

const reasonLengthMax = 500;

export function ViewerSide(opened: OpenedPage) {
  const say = useSay();
  const { may } = useDesk();
  const { document, page, look } = opened;
  const [asksRetake, setAsksRetake] = useState(false);
  return (
    <Stack
      component="aside"
      gap="md"
      className="viewer-side"
      aria-label={say('console-documents:about')}
    >
      <Stack gap={6}>
        <Group gap={4}>
          <VerdictBadge page={page} />
        </Group>
        <Reasons page={page} />
      </Stack>
      {look.heat && page.hasMap ? <HeatLegend /> : null}
      {look.draft === null ? null : <RedactPart {...opened} />}
      {page.boxes.length > 0 && look.draft === null ? (
        <Text size="sm">
          {say('console-documents:redact.kept', { count: page.boxes.length })}{' '}
          <bdi>{page.redactionReason}</bdi>
        </Text>
      ) : null}
      {may && look.draft === null ? (
        <>
          <Overrule {...opened} />
          <Button
            variant="default"
            onClick={() => {
              setAsksRetake(true);
            }}
          >
            {say('console-documents:retake.action')}
          </Button>
        </>
      ) : null}
      <CustodyLine custody={document.custody} />
      <Text size="xs" c="dimmed">
        {say('console-documents:keys')}
      </Text>
      {asksRetake ? (
        <RetakeDialog
          document={document}
          page={page.page}
          close={() => {
            setAsksRetake(false);
          }}
        />
      ) : null}
    </Stack>
  );
}

function Reasons({ page }: { readonly page: DeskPage }) {
  const say = useSay();
  const { reasons, overruled, retake } = page;
  return (
    <>
      {reasons.map((reason) => (
        <Text key={reason} size="sm">
          {say(`console-documents:reason.${reason}`)}
        </Text>
      ))}
      {overruled === null ? null : (
        <Text size="sm">
          {say('console-documents:overruledBy')} <bdi>{overruled.by}</bdi>:{' '}
          <bdi>{overruled.reason}</bdi>
        </Text>
      )}
      {retake === null ? null : (
        <Badge color="orange" tt="none" className="wrapping">
          {say(`console-documents:reason.${retake.reason}`)}
        </Badge>
      )}
    </>
  );
}

/**
 * The other verdict, with a reason; or the first one, of a page that the machine did not get to.
 * The patient is told where it changes what they have to do.
 */
function Overrule({ document, page }: OpenedPage) {
  const say = useSay();
  const { acts } = useDesk();
  const [reason, setReason] = useState('');
  const isFirst = page.verdict === null;
  const judge = (verdict: 'accept' | 'reject') => {
    const why = reason.trim() === '' ? say('console-documents:overrule.looked') : reason.trim();
    acts.judge({ document: document.id, page: page.page }, { verdict, reason: why });
    setReason('');
  };
  // Whoever contradicts nobody need not say why.
  const isEmpty = !isFirst && reason.trim() === '';
  return (
    <Stack gap="xs">
      <Textarea
        id="overrule-reason"
        label={say(`console-documents:overrule.${isFirst ? 'look' : 'reason'}`)}
        description={say(`console-documents:overrule.${isFirst ? 'lookWhat' : 'what'}`)}
        value={reason}
        dir="auto"
        autosize
        minRows={2}
        maxLength={reasonLengthMax}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Group gap="xs">
        {page.verdict === 'accept' ? null : (
          <Button
            color="green"
            disabled={isEmpty}
            onClick={() => {
              judge('accept');
            }}
          >
            {say('console-documents:overrule.accept')}
          </Button>
        )}
        {page.verdict === 'reject' ? null : (
          <Button
            color="red"
            variant="light"
            disabled={isEmpty}
            onClick={() => {
              judge('reject');
            }}
          >
            {say('console-documents:overrule.reject')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
