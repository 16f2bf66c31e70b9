// The conversation: its bubbles day by day, kept at the end unless the person reads further up.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { languages } from '../../../language/language.ts';
import { Icon } from '../icons.tsx';
import { formatDay, languageNames, type Say } from '../words.ts';
import type { ChatSession } from './chat-session.ts';
import { layOut, type Entry } from './conversation.ts';
import { MessageBubble } from './message-bubble.tsx';
import { OutgoingBubble, UploadBubble } from './own-bubbles.tsx';

const nearPx = 120;
const gapPx = 12;

export function ConversationView({
  say,
  session,
}: {
  readonly say: Say;
  readonly session: ChatSession;
}) {
  const { state, uploads, outgoing } = session;
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [unseen, setUnseen] = useState(false);
  const parts = { messages: state.messages, outgoing: outgoing.messages, uploads: uploads.items };
  const entries = layOut(parts);
  const ownCount = parts.outgoing.length + parts.uploads.length;
  const toEnd = () => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  };
  const follow = () => {
    const view = list.current;
    if (view !== null) view.scrollTop = Math.max(view.scrollTop, restingPlace(view));
  };
  // Before the browser tells of scrolling, or it would seem that the person had scrolled away.
  useLayoutEffect(() => {
    if (following.current) follow();
    else setUnseen(true);
  }, [entries.length, state.typing]);
  useLayoutEffect(() => {
    if (ownCount > 0) toEnd();
  }, [ownCount]);
  return (
    <main class="middle">
      <div
        class="scroll"
        ref={list}
        onScroll={({ currentTarget }) => {
          following.current = currentTarget.scrollTop > restingPlace(currentTarget) - nearPx;
          if (following.current) setUnseen(false);
        }}
      >
        {parts.messages.length === 0 && <Welcome say={say} session={session} />}
        <div role="log" aria-label={say('conversation')} aria-busy={!state.loaded}>
          <ol class="talk">
            {entries.map((entry) => (
              <EntryView key={entry.key} entry={entry} say={say} session={session} />
            ))}
            {state.typing && <Typing label={say('typing')} />}
          </ol>
        </div>
      </div>
      {unseen && (
        <button type="button" class="unread" onClick={toEnd}>
          <Icon name="arrow" />
          {say('newMessages')}
        </button>
      )}
    </main>
  );
}

/**
 * Where the view comes to rest (px): the end, or where the desk began to answer, when the answer is
 * higher than the view and would have to be read from its end.
 */
function restingPlace(view: HTMLElement): number {
  const end = view.scrollHeight - view.clientHeight;
  const answers = view.querySelectorAll('.own + .desk');
  const answer = answers[answers.length - 1];
  if (answer === undefined || isLastOwn(answer)) return end;
  const top = answer.getBoundingClientRect().top - view.getBoundingClientRect().top;
  return Math.min(end, view.scrollTop + top - gapPx);
}

/** Whether the person has said something since. */
function isLastOwn(answer: Element): boolean {
  return answer.parentElement?.lastElementChild?.classList.contains('own') ?? false;
}

interface EntryProps {
  readonly entry: Entry;
  readonly say: Say;
  readonly session: ChatSession;
}

function EntryView({ entry, say, session }: EntryProps) {
  const { language } = session.state;
  switch (entry.kind) {
    case 'day':
      return <li class="day">{formatDay(language, entry.at, new Date())}</li>;
    case 'message':
      return (
        <MessageBubble
          {...{ say, language, message: entry.message, current: entry.current }}
          choose={(option) => {
            session.choose(entry.message.seq, option);
          }}
          download={(sha256) => session.download(sha256)}
        />
      );
    case 'outgoing':
      return (
        <OutgoingBubble
          {...{ say, language, outgoing: entry.outgoing }}
          retry={() => void session.outgoing.flush()}
          remove={() => {
            session.outgoing.remove(entry.outgoing.id);
          }}
        />
      );
    case 'upload':
      return (
        <UploadBubble
          {...{ say, language, upload: entry.upload, fileBytesMax: session.fileBytesMax }}
          retry={() => {
            session.uploads.retry(entry.upload.id);
          }}
          remove={() => {
            session.uploads.remove(entry.upload.id);
          }}
        />
      );
  }
}

function Typing({ label }: { readonly label: string }) {
  return (
    <li class="turn desk">
      <div class="bubble typing">
        <span class="unseen">{label}</span>
        <i />
        <i />
        <i />
      </div>
    </li>
  );
}

/** Until the desk has spoken: a greeting in the page's language, and the four languages. */
function Welcome({ say, session }: { readonly say: Say; readonly session: ChatSession }) {
  return (
    <section class="welcome">
      <span class="mark" aria-hidden="true" />
      <h2>{say('welcome')}</h2>
      <p>{say('chooseLanguage')}</p>
      <div class="options">
        {languages.map((language) => (
          <button
            type="button"
            key={language}
            lang={language}
            dir="auto"
            onClick={() => {
              session.chooseLanguage(language);
              session.say(languageNames[language]);
            }}
          >
            {languageNames[language]}
          </button>
        ))}
      </div>
    </section>
  );
}
