// What the page of recipes says, as a reader would take it; and what he would put into it.
import { readRecipes, standIn } from '../web/embed/recipe_blocks.ts';
import { site } from './site.ts';

/** The figure of all recipes. */
export const figure = 'fork-story/first-fork';

/** A scenario with whatever a program on its way to the page may take for something of its own. */
export const story = `process P
# "a" & 'b' < <c> &amp; &lt;

mmap P heap 2
  # it's | \\n
write P heap[*]


fork P C`;

/** The scenario that the page of recipes has as an example. */
const example = /process P\n(?:[^\n`"<{]*\n)*?fork P C/;

/**
 * A block of code of the page of recipes, which must be the same in both languages, with the site as it is served here.
 * Throws where there is none.
 */
export async function recipe(section: string, kind: string): Promise<string> {
  const [english, chinese] = await Promise.all([
    findBlock('en', section, kind),
    findBlock('zh', section, kind),
  ]);
  if (english !== chinese) throw new Error(`the ${kind} of ${section} is another one in Chinese`);
  return english;
}

/** The same, with `story` in the place of the page's example of a scenario. */
export async function recipeWithStory(section: string, kind: string): Promise<string> {
  const text = await recipe(section, kind);
  if (!example.test(text)) throw new Error(`the ${kind} of ${section} has no scenario`);
  return text.replace(example, () => story);
}

async function findBlock(language: 'en' | 'zh', section: string, kind: string): Promise<string> {
  const blocks = await readRecipes(language);
  const block = blocks.find((each) => each.section === section && each.kind === kind);
  if (block === undefined) throw new Error(`there is no ${kind} in ${section} (${language})`);
  return block.code.replaceAll(standIn, site);
}

/** A page in which the story stands between backticks: JavaScript has a meaning of its own for backslashes. */
export const asTemplateLiteral = (text: string): string => text.replaceAll('\\', '\\\\');

/** What the page says for plain HTML; the element with a scenario has `story`. */
export async function htmlRecipes(): Promise<
  Readonly<Record<'element' | 'own' | 'frame' | 'picture', string>>
> {
  const blocks = (await readRecipes('en')).filter(({ section }) => section === 'html');
  const [element, own, frame, picture] = blocks.map(({ code }) => code.replaceAll(standIn, site));
  if (!element || !own || !frame || !picture) throw new Error('there are no four forms in HTML');
  return {
    element,
    own: own.replace(/(text\/plain">)[^<]*/, (_, tag: string) => tag + story),
    frame,
    picture,
  };
}
