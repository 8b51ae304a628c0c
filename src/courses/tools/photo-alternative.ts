/** The text that stands for a photo (course 05, « Précisions »): 1 to 125 signs, counted as in course 02. */
import { plural } from './format-number.ts';
import { checkPresentation } from './presentation.ts';

export const alternativeLimit = 125;

/** the name of a file, or a word that says nothing of the product */
const saysNothing = /^(?:(?:img|dsc|dscn|pxl|image|photo|photographie)[\s_-]*\d*)(?:\.\w+)?$/i;

export interface AlternativeCheck {
  ok: boolean;
  said: string;
}

export function checkAlternative(text: string): AlternativeCheck {
  const check = checkPresentation(text, alternativeLimit);
  if (check.state === 'empty') return { ok: false, said: 'Écrivez le texte de remplacement' };
  if (check.state === 'long') return { ok: false, said: `Enlevez ${plural(check.extra, 'signe')}` };
  if (saysNothing.test(text.trim())) {
    return { ok: false, said: 'Dites ce que l’on voit\u00a0: le produit, sa matière, sa taille' };
  }
  return { ok: true, said: `${plural(check.signs, 'signe')} sur ${alternativeLimit}\u00a0: c’est bon` };
}
