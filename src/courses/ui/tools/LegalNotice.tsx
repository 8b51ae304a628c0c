import {
  type NoticeField,
  type NoticeFigures,
  type Status,
  hasCapital,
  noticeProblems,
} from '../../tools/legal-notice.ts';
import { SelectField, TextField } from './fields.tsx';
import { noticeExample, noticeInputs } from './notice-figures.ts';
import { noticePage } from './notice-page.ts';
import { draftWarning, noticeLines, noticeSummary, noticeText, statusNames } from './notice-words.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

const statuses = (Object.keys(statusNames) as Status[]).map((value) => ({
  value,
  label: statusNames[value],
}));

/** « Mes mentions légales » (course 24, step 2). */
export default function LegalNotice() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures<NoticeFigures>(
    'mentions-legales',
    noticeExample,
  );
  const problems = noticeProblems(values);
  const shown = noticeInputs.filter(({ of }) => of === undefined || of.includes(values.status));
  // what is only missing is listed below: an empty form shouts at nobody
  const errorOf = (field: NoticeField) =>
    values[field].trim() === '' ? undefined : problems.find((problem) => problem.field === field)?.says;

  return (
    <ToolFrame
      title="Mes mentions légales"
      sheetTitle="Mentions légales"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes informations"
      memory={memory}
      onForget={forget}
      forgetWarning="Les informations de votre boutique vont disparaître de ce téléphone."
      summary={noticeSummary(problems, anyExample)}
      sheet={
        <>
          {problems.length > 0 && (
            <ul>
              {problems.map(({ field, says }) => (
                <li key={field}>{says}</li>
              ))}
            </ul>
          )}
          <div className="tool-form">
            <dl className="tool-facts">
              {noticeLines(values).map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
          <p>
            <strong>{draftWarning}.</strong>
          </p>
        </>
      }
      text={noticeText(values)}
      copyLabel="Copier le texte"
      more={
        <DownloadButton
          label="Télécharger la page pour mon site"
          name="mentions-legales.html"
          type="text/html"
          content={() => noticePage(values)}
          said={'Page prête\u00a0: elle est dans vos téléchargements. Faites-la relire avant de la publier.'}
        />
      }
    >
      <SelectField
        label="Statut"
        hint="Il est écrit sur votre extrait d’immatriculation."
        isExample={isExample('status')}
        value={values.status}
        choices={statuses}
        onChange={(chosen) => set('status', chosen)}
      />
      {shown.map(({ field, label, hint }) => (
        <TextField
          key={field}
          label={field === 'name' && hasCapital(values.status) ? 'Dénomination de la société' : label}
          hint={hint}
          isExample={isExample(field)}
          error={errorOf(field)}
          value={values[field]}
          maxLength={200}
          onChange={(typed) => set(field, typed)}
        />
      ))}
    </ToolFrame>
  );
}
