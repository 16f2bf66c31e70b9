// The bubbles of the conversation: what was said, by whom, when, and what can be tapped.
import { useState } from 'preact/hooks';
import type { ChatMessage } from '../../chat-message.ts';
import { directionOf, type Language } from '../../../language/language.ts';
import { Icon } from '../icons.tsx';
import { uploadErrorKey, type UploadItem } from '../upload-queue.ts';
import { formatBytes, formatPercent, formatTime, type Say } from '../words.ts';
import type { OutgoingMessage } from './device-memory.ts';

export interface BubbleActions {
  readonly say: Say;
  readonly language: Language;
  readonly choose: (option: { readonly id: string; readonly title: string }) => void;
  readonly download: (sha256: string) => Promise<Blob>;
  readonly retryMessage: () => void;
  readonly removeMessage: (id: string) => void;
  readonly retryUpload: (id: string) => void;
  readonly removeUpload: (id: string) => void;
  readonly fileBytesMax: () => number;
}

const longCharacters = 1500;

export function MessageBubble(
  props: BubbleActions & { readonly message: ChatMessage; readonly current: boolean },
) {
  const { message, current, say, language, choose, download } = props;
  const own = message.from === 'patient';
  return (
    <li class={own ? 'turn own' : 'turn desk'}>
      <div class="bubble" lang={message.language}>
        <span class="unseen">{say(own ? 'you' : 'desk')}: </span>
        {message.text !== '' && (
          <Spoken text={message.text} direction={own ? 'auto' : directionOf(message.language)} />
        )}
        {message.upload && <FileName file={message.upload} language={language} />}
        {message.file && (
          <Download file={message.file} say={say} language={language} download={download} />
        )}
        {message.link && <LinkButton link={message.link} />}
        <span class="state">
          {formatTime(language, message.at)}
          {own && <Icon name="check" />}
        </span>
      </div>
      {message.options.length > 0 && (
        <div class={current ? 'options' : 'options past'} lang={message.language}>
          {message.options.map((option) => (
            <button
              type="button"
              key={option.id}
              dir="auto"
              onClick={() => {
                choose(option);
              }}
            >
              {option.title}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

export function OutgoingBubble(props: BubbleActions & { readonly outgoing: OutgoingMessage }) {
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
        <button type="button" class="again" onClick={props.retryMessage}>
          {say('retry')}
        </button>
      )}
      {outgoing.state === 'refused' && (
        <p class="trouble" role="alert">
          {say('messageRefused')}{' '}
          <button
            type="button"
            class="again"
            onClick={() => {
              props.removeMessage(outgoing.id);
            }}
          >
            {say('remove')}
          </button>
        </p>
      )}
    </li>
  );
}

export function UploadBubble(props: BubbleActions & { readonly upload: UploadItem }) {
  const { upload, say, language } = props;
  const share = upload.bytes === 0 ? 0 : Math.min(1, upload.sentBytes / upload.bytes);
  const broken = upload.state === 'failed' || upload.state === 'refused';
  return (
    <li class="turn own">
      <div class="bubble upload">
        <FileName file={upload} language={language} />
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
            max: formatBytes(language, props.fileBytesMax()),
          })}
        </p>
      )}
      <p class="actions">
        {upload.state === 'failed' && (
          <button
            type="button"
            class="again"
            onClick={() => {
              props.retryUpload(upload.id);
            }}
          >
            {say('retry')}
          </button>
        )}
        {upload.state !== 'sent' && (
          <button
            type="button"
            class="again"
            onClick={() => {
              props.removeUpload(upload.id);
            }}
          >
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

/** Plain text, never markup; a very long one scrolls in itself. */
function Spoken({ text, direction }: { readonly text: string; readonly direction: 'auto' | 'rtl' | 'ltr' }) {
  const long = text.length > longCharacters;
  return (
    <div class={long ? 'spoken long' : 'spoken'} dir={direction} {...(long && { tabIndex: 0 })}>
      {text}
    </div>
  );
}

interface NamedFile {
  readonly name: string;
  readonly bytes: number;
}

function FileName({ file, language }: { readonly file: NamedFile; readonly language: Language }) {
  return (
    <div class="file">
      <Icon name="file" />
      <bdi class="name">{file.name}</bdi>
      <span class="size">{formatBytes(language, file.bytes)}</span>
    </div>
  );
}

/** Only a web address becomes a link. */
function LinkButton({ link }: { readonly link: { readonly label: string; readonly url: string } }) {
  if (!/^https?:\/\//i.test(link.url)) return null;
  return (
    <a class="link" href={link.url} target="_blank" rel="noopener noreferrer">
      <Icon name="link" />
      <bdi>{link.label}</bdi>
    </a>
  );
}

interface DownloadProps extends Pick<BubbleActions, 'say' | 'language' | 'download'> {
  readonly file: NonNullable<ChatMessage['file']>;
}

function Download({ file, say, language, download }: DownloadProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const fetchIt = async () => {
    setState('busy');
    try {
      saveBlob(await download(file.sha256), file.name);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="package">
      <FileName file={file} language={language} />
      <button
        type="button"
        class="link"
        disabled={state === 'busy'}
        onClick={() => {
          void fetchIt();
        }}
      >
        <Icon name="down" />
        {say(state === 'busy' ? 'downloading' : 'download')}
      </button>
      {state === 'failed' && (
        <p class="trouble" role="alert">
          {say('downloadFailed')}
        </p>
      )}
    </div>
  );
}

const savedMs = 60_000;

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, savedMs);
}
