// One message: who said it, what was shown with it, what became of it, what it says translated.
import { Group, Text } from '@mantine/core';
import { memo } from 'react';
import type { ThreadMessage } from '../../../console/conversation-view.ts';
import { formatTime } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import { FileLine } from './file-line.tsx';
import { LongWords } from './long-words.tsx';
import { SharedLine } from './shared-line.tsx';
import { TranslationLine } from './translation-line.tsx';

interface BubbleProps {
  readonly intake: string;
  readonly message: ThreadMessage;
  /** A link pointed at it. */
  readonly wanted: boolean;
}

export const Bubble = memo(function Bubble({ intake, message, wanted }: BubbleProps) {
  const { from, text, options, link, file, shared, original } = message;
  const theirs = from === 'patient';
  return (
    <div className="bubble-row" data-side={theirs ? 'theirs' : 'ours'}>
      <article
        className="bubble"
        data-from={from}
        data-message={message.id}
        aria-current={wanted ? 'location' : undefined}
      >
        <Head message={message} />
        {text === '' ? null : (
          <LongWords text={text} stress={from === 'bot'} gone={message.state !== 'stands'} />
        )}
        {shared === null ? null : <SharedLine shared={shared} />}
        {file === null ? null : <FileLine intake={intake} file={file} />}
        {link === null ? null : (
          <Group gap={4}>
            <Icon name="link" size={14} />
            <Text size="sm">
              <bdi>{link}</bdi>
            </Text>
          </Group>
        )}
        <Options options={options} />
        {original === null ? null : (
          <div className="bubble-beside">
            <Original text={original} />
          </div>
        )}
        {theirs ? <TranslationLine intake={intake} message={message} /> : null}
        <DeliveryLine intake={intake} message={message} />
      </article>
    </div>
  );
});

function Head({ message }: { readonly message: ThreadMessage }) {
  const say = useSay();
  const language = useLanguage();
  const { from, author, at, state, edit } = message;
  return (
    <Group gap={6} mb={2}>
      {from === 'patient' ? null : <Icon name={from === 'bot' ? 'bot' : 'person'} size={14} />}
      <Text size="xs" fw={600} component="span">
        {author === null ? say(`console-talk:from.${from}`) : <bdi>{author}</bdi>}
      </Text>
      <Text size="xs" c="dimmed" component="time" dateTime={at}>
        {formatTime(language, at)}
      </Text>
      {state === 'stands' ? null : (
        <Text size="xs" c="dimmed" component="span">
          {say(`console-talk:message.${state}`)}
        </Text>
      )}
      {edit ? (
        <Text size="xs" c="dimmed" component="span">
          {say('console-talk:message.edit')}
        </Text>
      ) : null}
    </Group>
  );
}

function Original({ text }: { readonly text: string }) {
  const say = useSay();
  return (
    <>
      <Text size="xs" c="dimmed">
        {say('console-talk:original')}
      </Text>
      <LongWords text={text} />
    </>
  );
}

/** The buttons as they were offered; nobody taps them here. */
function Options({ options }: { readonly options: readonly string[] }) {
  const say = useSay();
  if (options.length === 0) return null;
  return (
    <div className="bubble-options" role="list" aria-label={say('console-talk:options')}>
      {options.map((title, index) => (
        <span className="bubble-option" role="listitem" key={`${String(index)} ${title}`}>
          <bdi>{title}</bdi>
        </span>
      ))}
    </div>
  );
}
