// Pictures of patients' pages: drawn once in the sandbox, kept in the vault with the intake's key.
import { z } from 'zod';
import type { Examiner } from '../document/examiner.ts';
import type { PageToDraw } from '../document/draw-page.ts';
import { derivedId } from '../lib/ids.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Vault } from '../vault/vault.ts';

/** What is known of a drawn page; `sha256`: its picture in the vault, null: it cannot be drawn. */
export interface PagePicture extends z.infer<typeof aboutSchema> {
  readonly sha256: string | null;
}

const aboutSchema = z.object({
  bytes: z.number(),
  widthPixels: z.number(),
  heightPixels: z.number(),
  /** How EXIF turns the stored picture, 1 to 8. */
  orientation: z.number(),
  map: z.object({ columns: z.number(), rows: z.number(), cells: z.string() }).nullable(),
});

interface Parts {
  readonly vault: Vault;
  readonly examiner: Examiner;
  readonly database: Database;
  readonly committer: Committer;
}

export interface WantedPage {
  readonly intake: string;
  /** The file of the page. */
  readonly sha256: string;
  readonly draw: PageToDraw;
}

/** The largest picture: a page at the finest size. */
const pictureBytesMax = 20_000_000;
const idLetters = 32;

export class PagePictures {
  readonly #parts: Parts;
  /** Two who ask for the same page wait for one drawing. */
  readonly #underWay = new Map<string, Promise<PagePicture>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async get(wanted: WantedPage): Promise<PagePicture> {
    const id = idOf(wanted);
    const kept = await this.#find(id);
    if (kept !== null) return kept;
    const known = this.#underWay.get(id);
    if (known !== undefined) return known;
    const drawing = this.#draw(id, wanted).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, drawing);
    return drawing;
  }

  async #find(id: string): Promise<PagePicture | null> {
    const row: { sha256: string | null; about: string } | undefined = await this.#parts.database
      .reader('page_picture')
      .where({ id })
      .first('sha256', 'about');
    if (row === undefined) return null;
    return { ...aboutSchema.parse(JSON.parse(row.about)), sha256: row.sha256 };
  }

  async #draw(id: string, { intake, sha256, draw }: WantedPage): Promise<PagePicture> {
    const { vault, examiner, committer } = this.#parts;
    const bytes = await vault.read(intake, sha256);
    const drawn = await examiner.draw(bytes, draw);
    if (drawn === null) return cannotBeDrawn;
    const stored = await vault.put(intake, drawn.jpeg, pictureBytesMax);
    const { widthPixels, heightPixels, orientation, map } = drawn;
    const about = { bytes: stored.bytes, widthPixels, heightPixels, orientation, map };
    const row = { id, intake_id: intake, sha256: stored.sha256, about: JSON.stringify(about) };
    await committer.commit([{ kind: 'put', table: 'page_picture', row, key: ['id'] }]);
    return { ...about, sha256: stored.sha256 };
  }
}

/** Not remembered: another day the machine may have more time for it. */
const cannotBeDrawn: PagePicture = {
  sha256: null,
  bytes: 0,
  widthPixels: 0,
  heightPixels: 0,
  orientation: 1,
  map: null,
};

function idOf({ intake, sha256, draw }: WantedPage): string {
  const { documentKind, page, longSide, version, hidden, window, inside } = draw;
  const boxes = JSON.stringify(hidden);
  const grey = window === undefined ? '' : `${String(window.center)}/${String(window.width)}`;
  const parts = [intake, sha256, documentKind, String(page), String(longSide), version];
  return derivedId([...parts, boxes, grey, ...(inside === undefined ? [] : [inside])], idLetters);
}
