import type { ViewId } from '../../diagram/view.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import type { PlayerModel } from '../player_model.ts';
import type { PictureOrigin } from './caption.ts';

/** What a player's picture says about where it comes from. The link is the page's address. */
export function originOf(
  { shown, design }: Pick<PlayerModel, 'shown' | 'design'>,
  view: ViewId,
  language: SiteLanguage,
  address: string = location.href,
): PictureOrigin {
  const { story, moment } = shown ?? {};
  return {
    view,
    language,
    design: design?.id ?? story?.recording.design ?? '',
    designName: design?.name ?? '',
    kernels: design?.kernels ?? '',
    statement: story?.recording.statements[moment?.statement ?? -1]?.text ?? '',
    step: moment === undefined ? 0 : (story?.stepper.indexOf(moment.position) ?? 0),
    steps: (story?.stepper.stops.length ?? 1) - 1,
    link: address.startsWith('http') ? address : '',
  };
}
