import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';
import { useLanguage } from './language.tsx';

/**
 * HTML stays the text it is, addresses of scripts are none (markdown-it’s own rule), and nothing is fetched: no pictures.
 * The page has one first heading, so a text has none.
 */
const reader = new MarkdownIt({ html: false, linkify: false }).disable('image');
const opened = reader.renderer.rules.heading_open;
reader.renderer.rules.heading_open = (tokens, place, options, env, self) => {
  const token = tokens[place];
  if (token?.tag === 'h1') token.tag = 'h2';
  return opened ? opened(tokens, place, options, env, self) : self.renderToken(tokens, place, options);
};
reader.renderer.rules.heading_close = (tokens, place, options, _, self) => {
  const token = tokens[place];
  if (token?.tag === 'h1') token.tag = 'h2';
  return self.renderToken(tokens, place, options);
};
reader.renderer.rules.link_open = (tokens, place, options, _, self) => {
  tokens[place]?.attrSet('rel', 'noreferrer');
  return self.renderToken(tokens, place, options);
};

/** A text in Markdown as it will be read, with the typography of its language. */
export function MarkdownView({ text }: { readonly text: string }) {
  const { t } = useLanguage();
  const html = useMemo(() => reader.render(t(text)), [t, text]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the reader above escapes all that is not Markdown
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
