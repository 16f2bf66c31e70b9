// Every template that asked somebody to write: sent once, what became of it, how it is received.
import type { Channel, SendResult, TemplateVerdict } from '../channel/channel.ts';
import type { Language } from '../language/language.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Log } from '../lib/log.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Write } from '../store/write.ts';
import { tieParts, type FailedTemplate } from './receipts.ts';

export interface TemplateParts {
  readonly database: Pick<Database, 'reader'>;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Log;
  /** One did not reach whom it was for, at once or in the end. */
  onFailed(failed: FailedTemplate): Promise<void>;
}

export interface TemplateWish {
  readonly channel: Channel;
  readonly address: string;
  readonly language: Language;
  readonly intake: string;
  /** The instant of the turn whose words wait; null where staff asks. */
  readonly saidAt: string | null;
}

/** One template in one language, over a time. */
export interface TemplateCounts {
  readonly account: string;
  readonly template: string;
  readonly language: Language;
  /** Taken by the messenger, and long enough ago to have been read. */
  readonly sent: number;
  readonly delivered: number;
  /** Read or answered: answering is reading, also where receipts are switched off. */
  readonly read: number;
  readonly failed: number;
  /** When the messenger last refused it for a fault of its own, later than it took one; or null. */
  readonly refusedAt: string | null;
  /** What the messenger itself says of it. */
  readonly quality: TemplateVerdict['quality'];
  readonly status: TemplateVerdict['status'];
}

/** Whoever has not looked in this time will hardly do so (ms). */
const ripeMs = 24 * 3_600_000;

export class TemplateSendings {
  readonly #parts: TemplateParts;

  constructor(parts: TemplateParts) {
    this.#parts = parts;
  }

  /**
   * Sends a template; `also` is committed before it goes out. Null where the channel has none.
   * Nothing is sent twice: what a crash cuts off may have gone out, and is left at that.
   */
  async ask(wish: TemplateWish, also: readonly Write[]): Promise<SendResult | null> {
    const { channel, address, language, intake, saidAt } = wish;
    const { committer, clock } = this.#parts;
    const { account, templateName: template } = channel;
    if (channel.sendTemplate === undefined || template == null) {
      if (also.length > 0) await committer.commit(also);
      return null;
    }
    const id = newId();
    const about = { id, intake_id: intake, account, template, language, said_at: saidAt };
    const row = { ...about, state: 'sending', code: null, at: isoNow(clock) };
    await committer.commit([...also, { kind: 'insert', table: 'template_sending', row }]);
    const result = await this.#send(channel, { address, language });
    return this.#settle({ id, intake, saidAt, account }, result);
  }

  tellFailed(failed: FailedTemplate): Promise<void> {
    return this.#parts.onFailed(failed);
  }

  /** What the messenger itself says of a template; each part stays until it says another. */
  async judge(verdict: TemplateVerdict): Promise<void> {
    const { account, template, language, quality, status, at } = verdict;
    const id = [account, template, language].join('/');
    const row = { id, account, template, language, quality, status, at };
    const keep = [...(quality === null ? ['quality'] : []), ...(status === null ? ['status'] : [])];
    const put = { kind: 'put', table: 'template_standing', key: ['id'], keep, row } as const;
    await this.#parts.committer.commit([put]);
  }

  /** Templates that were sent between two ISO instants, or that the messenger spoke of. */
  async counts(from: string, until: string): Promise<readonly TemplateCounts[]> {
    const ripe = new Date(this.#parts.clock.now().getTime() - ripeMs).toISOString();
    const rows: readonly CountRow[] = await this.#parts.database.reader.raw(countsSql, {
      from,
      until,
      ripe,
    });
    return rows.map(({ refused_at: refusedAt, ...counts }) => ({ ...counts, refusedAt }));
  }

  async #send(
    channel: Channel,
    to: { readonly address: string; readonly language: Language },
  ): Promise<SendResult> {
    try {
      const sent = await channel.sendTemplate?.(to.address, to.language);
      return sent ?? { state: 'unknown' };
    } catch (error) {
      this.#parts.log.error({ error, account: channel.account }, 'a template could not be sent');
      return { state: 'unknown' };
    }
  }

  /** The result, or the failure that was reported before it. */
  async #settle(
    sending: { id: string; intake: string; saidAt: string | null; account: string },
    result: SendResult,
  ): Promise<SendResult> {
    const { id, account, intake, saidAt } = sending;
    const { committer } = this.#parts;
    if (result.state === 'accepted') {
      const patch = { state: 'accepted' };
      const { externalIds } = result;
      const message = { id, account };
      const sent = { message, table: 'template_sending', externalIds, patch } as const;
      const failure = await tieParts(this.#parts, sent);
      if (failure === null) return result;
      await this.tellFailed({ id, intake, saidAt, code: failure, retryable: false });
      return { state: 'failed', retryable: false, code: failure };
    }
    const code = result.state === 'failed' ? result.code : 'unconfirmed';
    if (result.state === 'failed') {
      const { retryable } = result;
      await this.tellFailed({ id, intake, saidAt, code, retryable });
    }
    const patch = { state: result.state, code };
    await committer.commit([{ kind: 'update', table: 'template_sending', id, patch }]);
    return result;
  }
}

interface CountRow extends Omit<TemplateCounts, 'refusedAt'> {
  readonly refused_at: string | null;
}

const countsSql = `
  WITH sending AS (
    SELECT s.*, s.state IN ('accepted', 'sent', 'delivered', 'read') AS taken,
      s.state = 'read' OR EXISTS (SELECT 1 FROM contact_intake ci
        JOIN contact c ON c.id = ci.contact_id
        WHERE ci.intake_id = s.intake_id AND c.heard_at > s.at) AS seen
    FROM template_sending s WHERE s.at >= :from AND s.at < :until
  ), counted AS (
    SELECT account, template, language,
      sum(taken AND (seen OR at < :ripe)) AS sent,
      sum(taken AND (seen OR (at < :ripe AND state = 'delivered'))) AS delivered,
      sum(taken AND seen) AS read,
      sum(state = 'failed') AS failed,
      max(CASE WHEN state = 'failed' AND code LIKE 'template%' THEN at END) AS refused_at,
      max(CASE WHEN taken THEN at END) AS taken_at
    FROM sending GROUP BY account, template, language
  ), named AS (
    SELECT account, template, language FROM counted
    UNION SELECT account, template, language FROM template_standing
  )
  SELECT n.account, n.template, n.language, coalesce(c.sent, 0) AS sent,
    coalesce(c.delivered, 0) AS delivered, coalesce(c.read, 0) AS read,
    coalesce(c.failed, 0) AS failed,
    CASE WHEN c.refused_at >= coalesce(c.taken_at, '') THEN c.refused_at END AS refused_at,
    t.quality, t.status
  FROM named n
  LEFT JOIN counted c USING (account, template, language)
  LEFT JOIN template_standing t USING (account, template, language)
  ORDER BY n.account, n.template, n.language`;
