// What the cases add up to, over HTTP: as tables for the page, and each table as a CSV file.
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { calendarOf } from '../../language/date-calendar.ts';
import { languages } from '../../language/language.ts';
import type { Member } from '../../staff/member.ts';
import type { NumbersQuery, NumbersTable } from '../../worklist/numbers.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';

/** A row's `label` is in the reader's words where the page has none of its own; else empty. */
export interface NumbersLine {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface NumbersSheet extends Omit<NumbersTable, 'rows'> {
  readonly rows: readonly NumbersLine[];
}

export interface Numbers {
  readonly sheets: readonly NumbersSheet[];
}

export interface NumbersDeps {
  numbers(member: Member, query: NumbersQuery): Promise<Numbers>;
  /** A table as CSV in the reader's words; null where there is no such table. */
  csv(member: Member, query: NumbersQuery, table: string): Promise<string | null>;
}

const querySchema = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  language: z.enum(languages).optional(),
});
const tableSchema = z.object({ table: z.string().regex(/^[a-z]{1,20}$/) });

export function numbersRoutes(deps: NumbersDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get('/console/api/numbers', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const numbers = await deps.numbers(member, queryOf(request.query, member));
      return reply.header('cache-control', 'no-store').send(numbers);
    });
    server.get('/console/api/numbers/:table/csv', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { table } = parseRequest(tableSchema, request.params);
      const text = await deps.csv(member, queryOf(request.query, member), table);
      if (text === null) throw new WebError('not_found');
      await guard.audit(member, { action: 'numbers.exported', intake: null, about: { table } });
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${table}.csv"`)
        .header('x-content-type-options', 'nosniff')
        .type('text/csv; charset=utf-8')
        .send(text);
    });
  };
}

function queryOf(query: unknown, { language: reader }: Member): NumbersQuery {
  const { from, until, language } = parseRequest(querySchema, query);
  return { from, until, language: language ?? null, calendar: calendarOf(reader) };
}
