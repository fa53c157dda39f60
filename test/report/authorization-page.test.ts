import { authorizationContent, authorizationPage } from '#report/authorization-page.ts';
import { authorizationReport } from '#report/authorization.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../support/findings.ts';

const DRAFT = readFileSync('examples/draft.note.md', 'utf8');

describe('authorizationPage', () => {
  const page = authorizationPage(analyse(DRAFT));

  it('is a document of its own that loads nothing and runs nothing', () => {
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(page, /<(?:script|img|link|iframe|a)\b|https?:|@import|url\(/i);
  });

  it('says what it is, and that it promises nothing', () => {
    assert.match(page, /<strong>\d+ of \d+ criteria are met\.<\/strong>/);
    assert.match(page, /it promises no approval/);
    assert.match(page, /<dt>Policy<\/dt><dd>Facet joint block, .*\(facet-block 1\.0\.0\)<\/dd>/);
    assert.match(page, /<dt>Codes<\/dt><dd>64490/);
  });

  it('tells outcomes apart by word and mark', () => {
    assert.match(page, /aria-hidden="true">✗<\/span> At least six weeks of conservative care/);
    assert.match(
      page,
      /<span class="word">Not met<\/span>: 35 days of conservative care, 6 weeks are required/,
    );
  });

  it('has a style for paper', () => {
    assert.match(page, /@media print/);
    assert.match(page, /break-inside: avoid/);
  });
});

describe('authorizationContent', () => {
  it('links each line with its place', () => {
    const content = authorizationContent(analyse(DRAFT));
    const lines = DRAFT.split('\n');
    const links = [
      ...content.matchAll(/<a class="line" href="#line-(\d+)" data-place="([\d ]+)">Line (\d+)<\/a>/g),
    ];
    assert.ok(links.length > 10);
    for (const [, anchor, place, label] of links) {
      const [line = -1, character = -1, endLine = -1] = place!.split(' ').map(Number);
      assert.deepEqual([anchor, label], [String(line + 1), String(line + 1)]);
      assert.ok(endLine >= line && character <= lines[line]!.length);
    }
    assert.doesNotMatch(content, /<style|<script| style=| on\w+=/);
  });

  it('shows the note’s own words, as words', () => {
    const note = '## Plan\nCPT: 64490 <img src=x onerror=alert(1)> & "more" \'x\'\u0000\n';
    const content = authorizationContent(analyse(note));
    assert.match(content, /64490 &lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;more&quot; &#39;x&#39;/);
    assert.doesNotMatch(content, /<img|\u0000/);
  });

  it('says when no policy applies', () => {
    assert.match(authorizationContent(analyse('x', { packs: [] })), /<dd>none applies<\/dd>/);
  });

  it('parts the note’s words from what was read, also where both are copied', () =>
    assert.match(
      authorizationContent(analyse(DRAFT)),
      /<span class="quote">“Onset: 2026-09-02”<\/span> <span class="read">= Pain for 2 months 21 days<\/span>/,
    ));

  it('says why little is found', () => {
    const prose = analyse('She has had pain in her neck for a year and wants to garden again.\n');
    assert.match(authorizationContent(prose), /mostly running text, which is not read/);
    assert.match(authorizationReport(prose), /mostly running text, which is not read/);
    assert.doesNotMatch(authorizationContent(analyse(DRAFT)), /class="silence"/);
  });
});

describe('many places', () => {
  const days = Array.from({ length: 40 }, (_, day) => `- Massage: ${day + 1} weeks`);
  const note = analyse(`Date: 2026-11-23\n## Conservative care\n${days.join('\n')}\n`);

  it('are counted where they are not listed', () => {
    assert.match(authorizationContent(note), /<p class="more">and 15 more places<\/p>/);
    assert.match(authorizationReport(note), /^ {2}- and 15 more places$/m);
  });
});
