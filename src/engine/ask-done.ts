// What is said when every question has an answer.
import type { TurnDraft } from './turn-draft.ts';

export function askDone(draft: TurnDraft): void {
  draft.say(draft.state.package === null ? 'bot:done.preparing' : 'bot:done.listening');
  draft.offer([
    { id: 'c:status', title: draft.words('bot:done.status'), numbered: true },
    { id: 'c:link', title: draft.words('bot:done.link'), numbered: true },
    { id: 'c:edit', title: draft.words('bot:done.edit'), numbered: true },
    { id: 'c:human', title: draft.words('bot:done.human'), numbered: true },
  ]);
}
