import { drawnChain } from '../../sections/chain.ts';
import { coverOf } from '../../sections/cover.ts';
import type { Kind } from '../kind.ts';
import { tell } from '../telling.ts';

/** The whole chain on one picture, with the stage at which the company stands: to hang up, or to put into a deck. */
export const workflowDiagram: Kind<'picture'> = {
  id: 'workflow-diagram',
  title: { fr: 'Schéma de la démarche', en: 'Workflow diagram' },
  model: 'picture',
  build: (source) => {
    const telling = tell(source);
    const { t } = telling;
    return {
      model: 'picture',
      language: telling.language,
      title: t(workflowDiagram.title),
      cover: coverOf(telling),
      caption: t({
        fr: 'De la préparation à l’amélioration continue ; l’avancement est calculé d’après les données',
        en: 'From preparation to continual improvement; progress is computed from the data',
      }),
      drawing: drawnChain(telling),
    };
  },
};
