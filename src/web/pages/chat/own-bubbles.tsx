// The bubbles of what is still on its way: own words and files, with their state.
import type { Language } from '../../../language/language.ts';
import { FileName } from '../file-name.tsx';
import { Icon } from '../icons.tsx';
import { uploadErrorKey, type UploadItem } from '../upload-queue.ts';
import { formatBytes, formatPercent, formatTime, type Say } from '../words.ts';
import type { OutgoingMessage } from './device-memory.ts';
import { Spoken } from './spoken.tsx';

interface OwnBubbleProps {
  readonly say: Say;
  readonly language: Language;
  readonly retry: () => void;
  readonly remove: () => void;
}

export interface OutgoingBubbleProps extends OwnBubbleProps {
  readonly outgoing: OutgoingMessage;
}

export interface UploadBubbleProps extends OwnBubbleProps {
  readonly upload: UploadItem;
  readonly fileBytesMax: number;
}

export function OutgoingBubble(props: OutgoingBubbleProps) {
  const { outgoing, say, language } = props;
  const broken = outgoing.state === 'failed' || outgoing.state === 'refused';
  return (
    <li class="turn own">
      <div class="bubble">
        <span class="unseen">{say('you')}: </span>
        <Spoken text={outgoing.text} direction="auto" />
        <span class={broken ? 'state broken' : 'state'}>
          {broken ? say('notSent') : formatTime(language, outgoing.at)}
          <Icon name={broken ? 'warning' : outgoing.state === 'sent' ? 'check' : 'clock'} />
          <span class="unseen">{say(outgoing.state === 'sent' ? 'sent' : 'sending')}</span>
        </span>
      </div>
      {outgoing.state === 'failed' && (
        <button type="button" class="again" onClick={props.retry}>
          {say('retry')}
        </button>
      )}
      {outgoing.state === 'refused' && (
        <p class="trouble" role="alert">
          {say('messageRefused')}{' '}
          <button type="button" class="again" onClick={props.remove}>
            {say('remove')}
          </button>
        </p>
      )}
    </li>
  );
}

export function UploadBubble(props: UploadBubbleProps) {
  const { upload, say, language } = props;
  const share = upload.bytes === 0 ? 0 : Math.min(1, upload.sentBytes / upload.bytes);
  const broken = upload.state === 'failed' || upload.state === 'refused';
  return (
    <li class="turn own">
      <div class="bubble upload">
        <div class="file">
          <Icon name="file" />
          <FileName name={upload.name} bytes={upload.bytes} language={language} />
        </div>
        {upload.state === 'sending' && (
          <progress value={share} max={1} aria-label={say('sending')} />
        )}
        <span class={broken ? 'state broken' : 'state'}>
          {say(uploadState[upload.state])}
          {upload.state === 'sending' && <bdi>{formatPercent(language, share)}</bdi>}
        </span>
      </div>
      {broken && (
        <p class="trouble" role="alert">
          {say(uploadErrorKey(upload.error), {
            size: formatBytes(language, upload.bytes),
            max: formatBytes(language, props.fileBytesMax),
          })}
        </p>
      )}
      <p class="actions">
        {upload.state === 'failed' && (
          <button type="button" class="again" onClick={props.retry}>
            {say('retry')}
          </button>
        )}
        {upload.state !== 'sent' && (
          <button type="button" class="again" onClick={props.remove}>
            {say(broken ? 'remove' : 'cancel')}
          </button>
        )}
      </p>
    </li>
  );
}

const uploadState: Readonly<Record<UploadItem['state'], string>> = {
  waiting: 'waiting',
  sending: 'sending',
  sent: 'fileReceived',
  failed: 'notSent',
  refused: 'notSent',
};
