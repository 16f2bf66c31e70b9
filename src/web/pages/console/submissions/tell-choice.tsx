// Whether the patient is told of a step now, later or not, with the very words they would read.
import { Card, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { directionOf } from '../../../../language/language.ts';
import type {
  PreviewOrder,
  SubmissionsView,
  TextAnswer,
} from '../../../console/submission-view.ts';
import { api } from '../shell/console-client.ts';
import { useSay } from '../shell/words.tsx';

export type Tell = 'now' | 'later' | 'not';

export function TellChoice({
  view,
  tell,
  onTell,
  step,
}: {
  readonly view: SubmissionsView;
  readonly tell: Tell;
  readonly onTell: (tell: Tell) => void;
  readonly step: PreviewOrder;
}) {
  const say = useSay();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={say('console-submissions:tell.label')}
        value={tell}
        onChange={(next) => {
          onTell(next === 'now' || next === 'later' ? next : 'not');
        }}
      >
        <Stack gap={6} mt={4}>
          {(['now', 'later', 'not'] as const).map((one) => (
            <Radio key={one} value={one} label={say(`console-submissions:tell.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {tell === 'not' ? null : <Preview view={view} step={step} />}
      {tell === 'now' && view.quiet !== null ? (
        <Text size="sm" className="warning-words">
          {say(`console-submissions:quiet.${view.quiet}`)}
        </Text>
      ) : null}
    </Stack>
  );
}

function Preview({ view, step }: { readonly view: SubmissionsView; readonly step: PreviewOrder }) {
  const say = useSay();
  const [text, setText] = useState('');
  const body = JSON.stringify(step);
  useEffect(() => {
    let wanted = true;
    const order: unknown = JSON.parse(body);
    if (step.centers.length === 0) return undefined;
    api.post<TextAnswer>(`/cases/${view.intake}/submissions/preview`, order).then(
      (answer) => {
        if (wanted) setText(answer.text);
      },
      () => {
        if (wanted) setText('');
      },
    );
    return () => {
      wanted = false;
    };
  }, [view.intake, body, step.centers.length]);
  if (text === '' || step.centers.length === 0) return null;
  return (
    <Card withBorder p="sm">
      <Text size="xs" c="dimmed">
        {say('console-submissions:tell.preview')}
      </Text>
      <Text
        size="sm"
        className="as-written"
        lang={view.language}
        dir={directionOf(view.language)}
        data-preview
      >
        {text}
      </Text>
    </Card>
  );
}
