// What coordinators say and ask through the house, and what is done when one has fallen silent.
import type { CoordinatorQuestion } from '../intake/fact.ts';
import { goOn } from './hear-documents.ts';
import { maySpeak } from './may-speak.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent } from './turn-types.ts';

type EventOf<K extends IntakeEvent['kind']> = Extract<IntakeEvent, { kind: K }>;

export function hearCoordinator(
  draft: TurnDraft,
  event: EventOf<'coordinator_said' | 'coordinator_asked' | 'coordinator_quiet' | 'template_sent'>,
): void {
  switch (event.kind) {
    case 'coordinator_said':
      coordinatorSaid(draft, event);
      return;
    case 'coordinator_asked':
      coordinatorAsked(draft, event);
      return;
    case 'coordinator_quiet':
      coordinatorQuiet(draft, event);
      return;
    case 'template_sent':
      draft.record({ ...event }, 'coordinator');
  }
}

/** Only the owner's words go out; what came too late is kept, and shown to its author as unsent. */
function coordinatorSaid(draft: TurnDraft, event: EventOf<'coordinator_said'>): void {
  const { id, coordinator, text, original, file = null } = event;
  const sent = draft.state.owner === coordinator;
  const said = { id, coordinator, text, original, file, sent };
  draft.record({ kind: 'coordinator_said', ...said }, 'coordinator');
  if (sent) draft.sayRegardless(text, { id, ...(file === null ? {} : { file }) });
}

/** Asked by the bot where the bot may speak; a later question takes the place of an open one. */
function coordinatorAsked(draft: TurnDraft, event: EventOf<'coordinator_asked'>): void {
  const { id, coordinator, path, text } = event;
  const question: CoordinatorQuestion = { id, coordinator, path, text };
  const sent = maySpeak(draft.state);
  draft.record({ kind: 'coordinator_asked', sent, ...question }, 'coordinator');
  if (sent) goOn(draft);
}

/** Colleagues are called; the patient chooses, and the bot never comes back unasked. */
function coordinatorQuiet(draft: TurnDraft, event: EventOf<'coordinator_quiet'>): void {
  const { owner, waitingSince, redFlag, stopped } = draft.state;
  if (owner === null || waitingSince !== event.since) return;
  const offered = event.offer && redFlag === null && !stopped;
  if (event.offer && !offered) return;
  draft.record({ kind: 'coordinator_quiet', since: event.since, offered }, 'system');
  if (!offered) {
    draft.request({ kind: 'call_coordinator', why: 'coordinator_quiet' });
    return;
  }
  const options = [
    { id: 'x:bot_again=yes', title: draft.words('bot:staff.botAgain'), numbered: true },
    { id: 'x:bot_again=no', title: draft.words('bot:staff.waitOn'), numbered: true },
  ];
  draft.offer(options, { aside: { kind: 'bot_again' } });
  draft.sayRegardless(draft.words('bot:staff.quiet'), { options });
}
