// The chat page: head, conversation, writing box.
import { useFileDrop } from '../use-file-drop.ts';
import { useWords } from '../use-words.ts';
import { sayWith, type Say } from '../words.ts';
import { ChatHeader } from './chat-header.tsx';
import type { ChatSession } from './chat-session.ts';
import { loadChatWords } from './chat-words.ts';
import { Composer } from './composer.tsx';
import { ConversationView } from './conversation-view.tsx';

export function ChatPage({ session }: { readonly session: ChatSession }) {
  const { state } = session;
  const words = useWords(state.language, loadChatWords);
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
      <ConversationView say={say} session={session} />
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
