// The chat page: head, conversation, writing box.
import { useEffect, useRef, useState } from 'preact/hooks';
import { languages } from '../../../language/language.ts';
import { Icon } from '../icons.tsx';
import { useFileDrop } from '../use-file-drop.ts';
import { formatDay, languageNames, sayWith, turnPage, type Say, type Words } from '../words.ts';
import {
  MessageBubble,
  OutgoingBubble,
  UploadBubble,
  type BubbleActions,
} from './bubbles.tsx';
import { ChatHeader } from './chat-header.tsx';
import type { ChatSession } from './chat-session.ts';
import { loadChatWords } from './chat-words.ts';
import { Composer } from './composer.tsx';
import { layOut, type Entry } from './conversation.ts';

export function ChatPage({ session }: { readonly session: ChatSession }) {
  const { state } = session;
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadChatWords(state.language).then((loaded) => {
      if (!wanted) return;
      turnPage(state.language, loaded['title'] ?? '');
      setWords(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [state.language]);
  const dragging = useFileDrop((files) => {
    session.uploads.add(files);
  });
  if (words === null) return null;
  const say = sayWith(words);
  return (
    <div class="chat">
      <ChatHeader
        say={say}
        language={state.language}
        chooseLanguage={(language) => {
          session.chooseLanguage(language);
        }}
        forget={() => {
          session.forget();
        }}
      />
      <Banner say={say} session={session} />
      <Conversation say={say} session={session} />
      <Composer
        say={say}
        send={(text) => {
          session.say(text);
        }}
        addFiles={(files) => {
          session.uploads.add(files);
        }}
      />
      {dragging && <div class="drop">{say('dropFiles')}</div>}
    </div>
  );
}

function Banner({ say, session }: { readonly say: Say; readonly session: ChatSession }) {
  const lost = session.state.connection === 'lost';
  return (
    <div class="banners" role="status">
      {lost && <p class="banner">{say(navigator.onLine ? 'reconnecting' : 'offline')}</p>}
      {!session.memory.lasting && <p class="banner">{say('storageBlocked')}</p>}
    </div>
  );
}

const nearEndPx = 120;

function Conversation({ say, session }: { readonly say: Say; readonly session: ChatSession }) {
  const { state, uploads, outgoing } = session;
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [unseen, setUnseen] = useState(false);
  const parts = { messages: state.messages, outgoing: outgoing.messages, uploads: uploads.items };
  const entries = layOut(parts);
  const ownCount = parts.outgoing.length + parts.uploads.length;
  const actions = bubbleActions(session, say);
  const toEnd = () => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  };
  useEffect(() => {
    if (atEnd.current) toEnd();
    else setUnseen(true);
  }, [entries.length, state.typing]);
  useEffect(() => {
    if (ownCount > 0) toEnd();
  }, [ownCount]);
  return (
    <main class="middle">
      <div
        class="scroll"
        ref={list}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
          if (atEnd.current) setUnseen(false);
        }}
      >
        {parts.messages.length === 0 && <Welcome say={say} session={session} />}
        <div role="log" aria-label={say('conversation')} aria-busy={!state.loaded}>
          <ol class="talk">
            {entries.map((entry) => (
              <EntryView key={entry.key} entry={entry} actions={actions} />
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

function EntryView({ entry, actions }: { readonly entry: Entry; readonly actions: BubbleActions }) {
  switch (entry.kind) {
    case 'day':
      return <li class="day">{formatDay(actions.language, entry.at, new Date())}</li>;
    case 'message':
      return <MessageBubble {...actions} message={entry.message} current={entry.current} />;
    case 'outgoing':
      return <OutgoingBubble {...actions} outgoing={entry.outgoing} />;
    case 'upload':
      return <UploadBubble {...actions} upload={entry.upload} />;
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

function bubbleActions(session: ChatSession, say: Say): BubbleActions {
  return {
    say,
    language: session.state.language,
    choose: (option) => {
      session.choose(option);
    },
    download: (sha256) => session.download(sha256),
    retryMessage: () => {
      void session.outgoing.flush();
    },
    removeMessage: (id) => {
      session.outgoing.remove(id);
    },
    retryUpload: (id) => {
      session.uploads.retry(id);
    },
    removeUpload: (id) => {
      session.uploads.remove(id);
    },
    fileBytesMax: () => session.fileBytesMax,
  };
}
