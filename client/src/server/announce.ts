import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';

/** Tells the server that this client registers its commands by itself, and shows checklists. */
export const announceViews: StaticFeature = {
  fillClientCapabilities: (capabilities: ClientCapabilities) => {
    capabilities.experimental = {
      ...(capabilities.experimental as object | undefined),
      necessity: { commands: true, checklists: true },
    };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
