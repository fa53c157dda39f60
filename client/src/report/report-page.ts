import { l10n, type Uri, type Webview } from 'vscode';

/** The empty page beside the note: its content comes by message. It loads one script and one style, both the extension's. */
export function reportPage(webview: Webview, folder: Uri, nonce: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(folder.with({ path: `${folder.path}/${name}` })).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(l10n.t('Criteria and evidence'))}</title>
<link rel="stylesheet" href="${address('report.css')}">
</head>
<body>
<header class="bar">
<button type="button" id="save">${escaped(l10n.t('Save…'))}</button>
<button type="button" id="print">${escaped(l10n.t('Open in Browser to Print'))}</button>
<span id="name"></span>
</header>
<main id="content" tabindex="-1"></main>
<p id="said" class="visually-hidden" role="status"></p>
<script nonce="${nonce}" src="${address('report.js')}"></script>
</body>
</html>
`;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
