// The bubble of a stored message: what was said, by whom, when, and what can be tapped.
import { directionOf, type Language } from '../../../language/language.ts';
import type { ChatMessage } from '../../chat-message.ts';
import { Download } from '../download.tsx';
import { FileName } from '../file-name.tsx';
import { Icon } from '../icons.tsx';
import { MarkedPicture } from '../marked-picture.tsx';
import { formatTime, type Say } from '../words.ts';
import { asksLanguage } from './conversation.ts';
import { Spoken } from './spoken.tsx';

export interface MessageBubbleProps {
  readonly message: ChatMessage;
  /** Its options are the question that is open now. */
  readonly current: boolean;
  readonly say: Say;
  readonly language: Language;
  readonly choose: (option: { readonly id: string; readonly title: string }) => void;
  readonly download: (sha256: string) => Promise<Blob>;
}

export function MessageBubble(props: MessageBubbleProps) {
  const { message, current, say, language, choose, download } = props;
  const own = message.from === 'patient';
  const spoken = message.language ?? language;
  return (
    <li class={own ? 'turn own' : 'turn desk'}>
      <div class="bubble" lang={spoken}>
        <span class="unseen">{say(own ? 'you' : 'desk')}: </span>
        {message.text !== '' && (
          <Spoken
            text={message.text}
            direction={own ? 'auto' : asksLanguage(message) ? 'lines' : directionOf(spoken)}
            stress={!own}
          />
        )}
        {message.upload && (
          <div class="file">
            <Icon name="file" />
            <FileName {...message.upload} language={language} />
          </div>
        )}
        {message.file?.mediaType === 'image/jpeg' && (
          <MarkedPicture say={say} sha256={message.file.sha256} load={download} />
        )}
        {message.file && message.file.mediaType !== 'image/jpeg' && (
          <Download
            file={message.file}
            say={say}
            language={language}
            load={() => download(message.file?.sha256 ?? '')}
          />
        )}
        {message.link && <LinkButton link={message.link} />}
        <span class="state">
          {formatTime(language, message.at)}
          {own && <Icon name="check" />}
        </span>
      </div>
      {message.options.length > 0 && (
        <div class={current ? 'options' : 'options past'} lang={spoken}>
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
