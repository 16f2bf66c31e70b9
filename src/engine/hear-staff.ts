// What members of the staff did, given to whoever handles it.
import { hearCoordinator } from './hear-coordinator.ts';
import { handedBack, pageVersionChosen, released, takenOver } from './hear-handover.ts';
import { pagesEdited } from './hear-page-edits.ts';
import { retakeUnwanted, retakeWanted } from './hear-retake.ts';
import { hearSubmission } from './hear-submission.ts';
import { staffWrote } from './hear-summary.ts';
import { carryOutErasure } from './repair-erase.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { StaffEvent } from './turn-types.ts';

export function hearStaff(draft: TurnDraft, event: StaffEvent): void {
  switch (event.kind) {
    case 'taken_over':
      takenOver(draft, event);
      return;
    case 'handed_back':
      handedBack(draft, event);
      return;
    case 'released':
      released(draft);
      return;
    case 'coordinator_said':
    case 'coordinator_asked':
    case 'coordinator_quiet':
    case 'template_sent':
      hearCoordinator(draft, event);
      return;
    case 'erasure_decided':
      carryOutErasure(draft);
      return;
    case 'page_version_chosen':
      pageVersionChosen(draft, event);
      return;
    case 'pages_edited':
      pagesEdited(draft, event);
      return;
    case 'retake_wanted':
      retakeWanted(draft, event);
      return;
    case 'retake_unwanted':
      retakeUnwanted(draft, event);
      return;
    case 'translation_given':
    case 'answer_corrected':
    case 'correction_withdrawn':
    case 'doctor_note_written':
    case 'package_ordered':
      staffWrote(draft, event);
      return;
    default:
      hearSubmission(draft, event);
  }
}
