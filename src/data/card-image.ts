import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import type { Card } from '../lib/cards/card.ts';

/** Size every chat expects. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Change it when the drawing changes, so that kept cards are made anew. */
const DESIGN = 3;

/** Width of the coloured bar. */
const BAR = 28;

const CACHE = join(process.cwd(), 'node_modules/.cache/cards');
const COLORS = { safe: '#14653a', caution: '#b26a00', danger: '#a3161c', plain: '#075985' } as const;

const font = (weight: 400 | 700) => ({
  name: 'Inter',
  weight,
  style: 'normal' as const,
  data: readFileSync(join(process.cwd(), `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`)),
});
const fonts = [font(400), font(700)];

/** Draws a card as PNG. The same card gives the same bytes; drawn cards are kept between builds. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([DESIGN, card]))
    .digest('hex')
    .slice(0, 32);
  const kept = join(CACHE, `${key}.png`);
  if (existsSync(kept)) return Uint8Array.from(readFileSync(kept));
  const svg = await satori(layout(card), { ...CARD_SIZE, fonts });
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 32, effort: 4, compressionLevel: 9 })
    .toBuffer();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, png);
  return Uint8Array.from(png);
}

type Style = Record<string, string | number>;

/** An element as Satori reads it. */
interface Box {
  type: 'div';
  key: null;
  props: { style: Style; children: Child[] };
}

type Child = string | Box;

/** Satori reads plain objects in the shape of elements. */
function box(style: Style, ...children: Child[]): Box {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function layout({ kicker, title, text, facts, tone }: Card) {
  const titleSize = title.length > 60 ? 50 : title.length > 30 ? 58 : 76;
  const isList = text === '';
  const content = box(
    {
      width: CARD_SIZE.width - BAR - 2 * 60,
      height: CARD_SIZE.height - 2 * 44,
      margin: '44px 60px',
      flexDirection: 'column',
      justifyContent: 'space-between',
    },
    box(
      { flexDirection: 'column' },
      box({ fontSize: 28, color: '#545d66' }, kicker),
      box({ fontSize: titleSize, fontWeight: 700, lineHeight: 1.15, marginTop: 16 }, title),
      ...(isList ? [] : [box({ fontSize: 34, lineHeight: 1.35, marginTop: 22 }, text)]),
    ),
    box(
      { flexDirection: isList ? 'column' : 'row', flexWrap: 'wrap' },
      ...facts.map((fact) =>
        box(
          {
            fontSize: isList && facts.length > 6 ? 26 : 28,
            padding: isList ? '2px 0' : '8px 20px',
            marginRight: 16,
            marginTop: isList ? 4 : 8,
            borderRadius: 12,
            backgroundColor: isList ? '#fcfcfa' : '#e9eeec',
          },
          fact,
        ),
      ),
    ),
    box({ fontSize: 30, fontWeight: 700, color: '#075985' }, 'Reconnect'),
  );
  return box(
    {
      width: CARD_SIZE.width,
      height: CARD_SIZE.height,
      backgroundColor: '#fcfcfa',
      color: '#191d21',
      fontFamily: 'Inter',
    },
    box({ width: BAR, height: CARD_SIZE.height, backgroundColor: COLORS[tone] }),
    content,
  );
}
