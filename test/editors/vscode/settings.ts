/** Settings of a VS Code that sends nothing, fetches nothing, and shows nothing but what it was opened for. */
export const QUIET: Readonly<Record<string, unknown>> = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
};
