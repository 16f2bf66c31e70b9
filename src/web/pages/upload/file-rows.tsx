// What became of each file: on its way, being looked at, good, or to be sent once more.
import type { Language } from '../../../language/language.ts';
import type { PortalFile } from '../../portal-state.ts';
import { FileName } from '../file-name.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { MarkedPicture } from '../marked-picture.tsx';
import { uploadErrorKey, type UploadItem } from '../upload-queue.ts';
import { formatBytes, formatPercent, type Say } from '../words.ts';
import type { UploadSession } from './upload-session.ts';

export interface FileRowsProps {
  readonly say: Say;
  readonly language: Language;
  readonly session: UploadSession;
  readonly files: readonly PortalFile[];
  readonly uploads: readonly UploadItem[];
  readonly fileBytesMax: number;
}

const tones: Readonly<Record<PortalFile['state'], { tone: string; icon: IconName }>> = {
  checking: { tone: 'busy', icon: 'clock' },
  accept: { tone: 'good', icon: 'check' },
  doubtful: { tone: 'warn', icon: 'warning' },
  reject: { tone: 'bad', icon: 'warning' },
  quarantine: { tone: 'busy', icon: 'clock' },
};

export function FileRows(props: FileRowsProps) {
  if (props.files.length + props.uploads.length === 0) return null;
  return (
    <ul class="files" aria-live="polite">
      {props.files.map((file) => (
        <PortalRow key={file.uploadId ?? file.id} file={file} {...props} />
      ))}
      {props.uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} {...props} />
      ))}
    </ul>
  );
}

function PortalRow({
  file,
  say,
  language,
  session,
}: FileRowsProps & { readonly file: PortalFile }) {
  const { tone, icon } = tones[file.state];
  return (
    <li class={`row ${tone}`}>
      <div class="file">
        <FileName name={file.name} bytes={file.bytes} language={language} />
      </div>
      <p class="verdict">
        <Icon name={icon} />
        {say(file.state)}
      </p>
      {file.messages.map((message) => (
        <p key={message} class="advice">
          {message}
        </p>
      ))}
      {file.picture !== null && (
        <MarkedPicture say={say} sha256={file.picture} load={(sha256) => session.picture(sha256)} />
      )}
    </li>
  );
}

function UploadRow(props: FileRowsProps & { readonly upload: UploadItem }) {
  const { upload, say, language, session } = props;
  const share = upload.bytes === 0 ? 0 : Math.min(1, upload.sentBytes / upload.bytes);
  const broken = upload.state === 'failed' || upload.state === 'refused';
  const key = { ...states, sent: 'uploaded' }[upload.state];
  return (
    <li class={broken ? 'row bad' : 'row busy'}>
      <div class="file">
        <FileName name={upload.name} bytes={upload.bytes} language={language} />
      </div>
      {upload.state === 'sending' && <progress value={share} max={1} aria-label={say('sending')} />}
      <p class="verdict">
        <Icon name={broken ? 'warning' : upload.state === 'sent' ? 'check' : 'clock'} />
        {say(key)}
        {upload.state === 'sending' && <bdi>{formatPercent(language, share)}</bdi>}
      </p>
      {broken && (
        <p class="advice" role="alert">
          {say(uploadErrorKey(upload.error), {
            size: formatBytes(language, upload.bytes),
            max: formatBytes(language, props.fileBytesMax),
          })}
        </p>
      )}
      <p class="actions">
        {upload.state === 'failed' && (
          <button
            type="button"
            class="again"
            onClick={() => {
              session.uploads.retry(upload.id);
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
              session.uploads.remove(upload.id);
            }}
          >
            {say(broken ? 'remove' : 'cancel')}
          </button>
        )}
      </p>
    </li>
  );
}

const states = {
  waiting: 'waiting',
  sending: 'sending',
  failed: 'failed',
  refused: 'failed',
} as const;
