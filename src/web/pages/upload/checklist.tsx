// The checklist: what is needed, what it is, where to get it, and what has arrived.
import type { PortalItem, PortalState } from '../../portal-state.ts';
import { Icon } from '../icons.tsx';
import type { Say } from '../words.ts';
import { AddFiles } from './add-files.tsx';
import { FileRows } from './file-rows.tsx';
import type { UploadSession } from './upload-session.ts';

export interface ChecklistProps {
  readonly say: Say;
  readonly portal: PortalState;
  readonly session: UploadSession;
  readonly need: PortalItem['need'];
}

export function Checklist(props: ChecklistProps) {
  const items = props.portal.checklist.filter(({ need }) => need === props.need);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{props.say(props.need)}</h2>
      <ul class="items">
        {items.map((item) => (
          <ChecklistItem key={item.id} item={item} {...props} />
        ))}
      </ul>
    </section>
  );
}

function ChecklistItem(props: ChecklistProps & { readonly item: PortalItem }) {
  const { item, say, portal, session } = props;
  const files = portal.files.filter((file) => file.item === item.id);
  const uploads = session.underWay.filter((upload) => upload.item === item.id);
  const received = item.state === 'received';
  return (
    <li class={`item ${item.state}`}>
      <div class="line">
        <span class="tick">{received && <Icon name="check" />}</span>
        <div class="names">
          <h3>{item.label}</h3>
          <p class="standing">{say(item.state)}</p>
        </div>
      </div>
      {(item.what !== '' || item.where !== '') && (
        <details>
          <summary>
            <Icon name="arrow" />
            {say('details')}
            <span class="unseen">: {item.label}</span>
          </summary>
          {item.what !== '' && <Explained title={say('what')} text={item.what} />}
          {item.where !== '' && <Explained title={say('where')} text={item.where} />}
        </details>
      )}
      <FileRows
        say={say}
        language={portal.language}
        session={session}
        files={files}
        uploads={uploads}
        fileBytesMax={portal.fileBytesMax}
      />
      {item.state !== 'not_applicable' && (
        <AddFiles
          say={say}
          label={say(files.length + uploads.length > 0 ? 'addMore' : 'add')}
          about={item.label}
          strong={false}
          add={(added) => {
            session.uploads.add(added, item.id);
          }}
        />
      )}
    </li>
  );
}

function Explained({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="explained">
      <h4>{title}</h4>
      <p>{text}</p>
    </div>
  );
}
