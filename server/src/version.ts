import manifest from '../package.json' with { type: 'json' };

/** The version of server and command line, which are one package. */
export const VERSION: string = manifest.version;
