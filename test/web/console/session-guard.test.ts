import type { FastifyPluginAsync } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Permission, type Role } from '../../../src/staff/member.ts';
import { signInMember } from '../../browser/console/signed-in.ts';
import { WholeDesk, type HouseParts } from '../../browser/whole-desk.ts';

const permissions = ['read', 'translate', 'work', 'administer'] as const;
let desk: WholeDesk;

/** A route for each permission, as the areas of the console make them. */
function guarded({ staff }: HouseParts): FastifyPluginAsync {
  return async (server) => {
    for (const permission of permissions) {
      server.post(`/console/api/try/${permission}`, async (request) => {
        const member = await staff.guard.member(request, permission);
        const about = { document: 'd1' };
        await staff.guard.audit(member, { action: `tried.${permission}`, intake: 'i1', about });
        return { name: member.name };
      });
    }
  };
}

beforeAll(async () => {
  desk = await WholeDesk.start((house) => [guarded(house)]);
}, 60_000);

afterAll(() => desk.remove());

const mayDo: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['read', 'translate', 'work', 'administer'],
  coordinator: ['read', 'translate', 'work'],
  translator: ['read', 'translate'],
  reader: ['read'],
};

test.each(roles)('a %s may do what the role allows and nothing else', async (role) => {
  const { headers, member } = await signInMember(desk, { role });
  for (const permission of permissions) {
    const url = `/console/api/try/${permission}`;
    const answer = await desk.server.inject({ method: 'POST', url, headers, payload: {} });
    const allowed = mayDo[role].includes(permission);
    expect([answer.statusCode, answer.json()]).toEqual(
      allowed ? [200, { name: member.name }] : [403, { error: 'forbidden' }],
    );
  }
  const lines: readonly { action: string }[] = await desk.service.database
    .reader('audit')
    .where({ member_id: member.id, intake_id: 'i1' })
    .orderBy('seq');
  expect(lines.map(({ action }) => action)).toEqual(mayDo[role].map((done) => `tried.${done}`));
});

test.each([
  ['no cookie', {}],
  ['a foreign cookie', { cookie: `desk=${'x'.repeat(43)}` }],
  ['a hostile cookie', { cookie: `desk=' OR 1=1; desk=__proto__` }],
])('%s opens nothing', async (_name, headers) => {
  const answer = await desk.server.inject({
    ...{ method: 'POST', url: '/console/api/try/read', payload: {} },
    headers: { origin: desk.origin, ...headers },
  });
  expect([answer.statusCode, answer.json()]).toEqual([401, { error: 'no_session' }]);
});

test('a session is no use to a form on another site', async () => {
  const { headers } = await signInMember(desk, { role: 'owner' });
  const answer = await desk.server.inject({
    ...{ method: 'POST', url: '/console/api/try/work', payload: {} },
    headers: { ...headers, origin: 'https://evil.example' },
  });
  expect([answer.statusCode, answer.json()]).toEqual([403, { error: 'forbidden' }]);
});
