// The head of the chat: whose it is, the language, and the menu.
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../language/language.ts';
import { Icon } from '../icons.tsx';
import { useDismiss } from '../use-dismiss.ts';
import type { Say } from '../words.ts';
import { LanguageMenu } from './language-menu.tsx';

export interface ChatHeaderProps {
  readonly say: Say;
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly forget: () => void;
}

export function ChatHeader({ say, language, chooseLanguage, forget }: ChatHeaderProps) {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useDismiss(menu, open, () => {
    setOpen(false);
  });
  return (
    <header class="head">
      <span class="mark" aria-hidden="true" />
      <div class="names">
        <h1>{say('title')}</h1>
        <p>{say('subtitle')}</p>
      </div>
      <LanguageMenu label={say('language')} language={language} choose={chooseLanguage} />
      <div class="menu" ref={menu}>
        <button
          type="button"
          class="round"
          aria-label={say('menu')}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="more" />
        </button>
        {open && (
          <div class="popover">
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                dialog.current?.showModal();
              }}
            >
              <Icon name="bin" />
              {say('forget')}
            </button>
          </div>
        )}
      </div>
      <dialog ref={dialog} aria-labelledby="forget-title">
        <h2 id="forget-title">{say('forget')}</h2>
        <p>{say('forgetExplained')}</p>
        <form method="dialog" class="choices">
          <button type="submit" class="plain">
            {say('cancel')}
          </button>
          <button type="submit" class="danger" onClick={forget}>
            {say('forgetConfirm')}
          </button>
        </form>
      </dialog>
    </header>
  );
}
