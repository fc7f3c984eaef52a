import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PackAnswer, PackQuestionAnswer } from '#server/api.ts';
import { packsQuery } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Refused } from '../../ui/states.tsx';
import { freeId } from './free-id.ts';
import { type Starting, useStart } from './use-start.ts';

const WORDS = {
  kind: { fr: 'Votre entreprise ressemble le plus à', en: 'Your company is most like' },
  answer: { fr: 'Répondre aux questions', en: 'Answer the questions' },
  name: { fr: 'Titre de l’étude', en: 'Title of the study' },
  usual: { fr: 'Analyse de risques', en: 'Risk assessment' },
  told: {
    fr: 'Les réponses usuelles sont déjà cochées. Chaque cotation proposée restera marquée « à confirmer ».',
    en: 'Usual answers are ticked already. Each proposed rating stays marked “to confirm”.',
  },
  create: { fr: 'Créer l’étude esquissée', en: 'Create the drafted study' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
};

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Which kind of company, then its questions. */
export function PackStudy({ taken }: { readonly taken: readonly string[] }) {
  const query = useQuery(packsQuery);
  return <Await query={query}>{(packs) => <Choose packs={packs} taken={taken} />}</Await>;
}

function Choose({
  packs,
  taken,
}: {
  readonly packs: readonly PackAnswer[];
  readonly taken: readonly string[];
}) {
  const { t } = useLanguage();
  const [chosen, choose] = useState(packs[0]?.id);
  const [asking, ask] = useState(false);
  const pack = packs.find(({ id }) => id === chosen);
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(true);
        }}
      >
        <NativeSelect
          label={t(WORDS.kind)}
          description={pack && t(pack.suits)}
          value={chosen ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={packs.map(({ id, name }) => ({ value: id, label: t(name) }))}
        />
        <Button type="submit" variant="default">
          {t(WORDS.answer)}
        </Button>
      </form>
      {pack && asking && (
        <Dialog title={t(pack.name)} size="lg" onClose={() => ask(false)}>
          <Questions key={pack.id} pack={pack} taken={taken} />
        </Dialog>
      )}
    </>
  );
}

function Questions({ pack, taken }: { readonly pack: PackAnswer; readonly taken: readonly string[] }) {
  const { t } = useLanguage();
  const { organisation } = useMember();
  const start = useStart();
  const [title, setTitle] = useState(`${t(WORDS.usual)} ${new Date().getFullYear()}`);
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(pack.questions.map((question) => [question.id, question.default])),
  );
  return (
    <form
      className="pack-questions"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({
          id: freeId(title, taken),
          from: 'pack',
          // The kinds of company come from the server that starts them.
          pack: pack.id as NonNullable<Starting['pack']>,
          answers: answers as NonNullable<Starting['answers']>,
          title,
          ...(organisation && { organisation: organisation.name }),
        });
      }}
    >
      <p className="quiet">{t(WORDS.told)}</p>
      <TextInput
        label={t(WORDS.name)}
        required
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {pack.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={answers[question.id]}
          onAnswer={(answer) => setAnswers({ ...answers, [question.id]: answer })}
        />
      ))}
      {start.error && <Refused error={start.error} />}
      <Button type="submit" loading={start.isPending}>
        {t(WORDS.create)}
      </Button>
    </form>
  );
}

interface Asked {
  readonly question: PackQuestionAnswer;
  readonly answer: string | readonly string[] | undefined;
  readonly onAnswer: (answer: string | readonly string[]) => void;
}

function Question({ question, answer, onAnswer }: Asked) {
  const { t } = useLanguage();
  const [label, description] = [t(question.text), t(question.help)];
  if (question.kind === 'several') {
    return (
      <Checkbox.Group
        label={label}
        description={description}
        value={Array.isArray(answer) ? [...answer] : []}
        onChange={onAnswer}
      >
        {question.options.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={t(name)} />
        ))}
      </Checkbox.Group>
    );
  }
  const options =
    question.kind === 'choice'
      ? question.options
      : [
          { id: 'yes', name: WORDS.yes },
          { id: 'no', name: WORDS.no },
        ];
  return (
    <Radio.Group
      label={label}
      description={description}
      value={typeof answer === 'string' ? answer : null}
      onChange={onAnswer}
    >
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} label={t(name)} />
      ))}
    </Radio.Group>
  );
}
