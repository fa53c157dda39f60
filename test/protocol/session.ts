import assert from 'node:assert/strict';
import { capabilitiesOf, Client } from './client.ts';

/** Plays with a server of its own from `initialize` to `exit`; the server may log nothing and must end with 0. */
export async function session(
  capabilities: object,
  play: (client: Client, initialized: any) => Promise<void>,
  { prepare, ...more }: { readonly prepare?: (client: Client) => void; readonly [key: string]: unknown } = {},
): Promise<void> {
  const client = new Client();
  prepare?.(client);
  try {
    const initialized = await client.initialize(capabilities, more);
    await play(client, initialized);
    assert.equal(await client.close(), 0);
  } finally {
    client.kill();
  }
  assert.deepEqual(
    client.notifications.filter((it) => it.method === 'window/logMessage'),
    [],
  );
}

/** Plays with an editor that has a note open. */
export function noteSession(
  editor: string,
  { uri, text }: { readonly uri: string; readonly text: string },
  play: (client: Client, capabilities: any) => Promise<void>,
): Promise<void> {
  return session(capabilitiesOf(editor), async (client, { capabilities }) => {
    client.open(uri, text);
    await play(client, capabilities);
  });
}
