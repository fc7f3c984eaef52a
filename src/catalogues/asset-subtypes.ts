import type { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import type { Text } from '#kernel/text.ts';

export interface AssetSubtype extends Text {
  readonly category: keyof typeof ASSET_CATEGORIES;
}

/** What a category of assets is made of in a small fintech or SaaS company: the words by which catalogues speak of it. */
export const ASSET_SUBTYPES = {
  employee: { fr: 'Salarié', en: 'Employee', category: 'people' },
  developer: { fr: 'Développeur', en: 'Developer', category: 'people' },
  administrator: { fr: 'Administrateur technique', en: 'System administrator', category: 'people' },
  contractor: { fr: 'Prestataire individuel', en: 'Contractor', category: 'people' },
  management: { fr: 'Direction', en: 'Management', category: 'people' },

  laptop: { fr: 'Ordinateur portable', en: 'Laptop', category: 'hardware' },
  workstation: { fr: 'Poste fixe', en: 'Workstation', category: 'hardware' },
  phone: { fr: 'Téléphone', en: 'Phone', category: 'hardware' },
  tablet: { fr: 'Tablette', en: 'Tablet', category: 'hardware' },
  'removable-media': { fr: 'Support amovible', en: 'Removable media', category: 'hardware' },
  'network-equipment': { fr: 'Équipement réseau', en: 'Network equipment', category: 'hardware' },
  printer: { fr: 'Imprimante', en: 'Printer', category: 'hardware' },

  'web-front-end': { fr: 'Application web', en: 'Web front end', category: 'software' },
  'mobile-app': { fr: 'Application mobile', en: 'Mobile app', category: 'software' },
  api: { fr: 'API', en: 'API', category: 'software' },
  'back-office': { fr: 'Outil d’administration interne', en: 'Back office', category: 'software' },
  'background-worker': { fr: 'Traitement en arrière-plan', en: 'Background worker', category: 'software' },
  'llm-feature': { fr: 'Fonction du produit fondée sur un LLM', en: 'LLM feature', category: 'software' },
  'mcp-server': { fr: 'Serveur MCP', en: 'MCP server', category: 'software' },

  'customer-data': { fr: 'Données des clients', en: 'Customer data', category: 'data' },
  'personal-data': { fr: 'Données personnelles', en: 'Personal data', category: 'data' },
  'sensitive-data': { fr: 'Données sensibles', en: 'Sensitive data', category: 'data' },
  'payment-data': { fr: 'Données de paiement', en: 'Payment data', category: 'data' },
  'source-code': { fr: 'Code source', en: 'Source code', category: 'data' },
  'contracts-paper': { fr: 'Contrats et papier', en: 'Contracts and paper', category: 'data' },

  'saas-mail': { fr: 'Messagerie', en: 'SaaS mail', category: 'external-service' },
  'saas-files': { fr: 'Fichiers partagés', en: 'SaaS files', category: 'external-service' },
  'saas-crm': { fr: 'CRM', en: 'SaaS CRM', category: 'external-service' },
  'saas-support': { fr: 'Support client', en: 'SaaS customer support', category: 'external-service' },
  'saas-accounting': { fr: 'Comptabilité et paie', en: 'SaaS accounting', category: 'external-service' },
  'password-manager': {
    fr: 'Gestionnaire de mots de passe',
    en: 'Password manager',
    category: 'external-service',
  },
  'identity-provider': {
    fr: 'Fournisseur d’identité',
    en: 'Identity provider',
    category: 'external-service',
  },
  'payment-provider': { fr: 'Prestataire de paiement', en: 'Payment provider', category: 'external-service' },
  'email-sender': {
    fr: 'Service d’envoi de courriels',
    en: 'E-mail sending service',
    category: 'external-service',
  },
  'kyc-provider': {
    fr: 'Prestataire de vérification d’identité',
    en: 'Identity verification provider',
    category: 'external-service',
  },
  'analytics-tool': { fr: 'Mesure d’audience', en: 'Analytics tool', category: 'external-service' },
  'llm-service': { fr: 'Service de LLM', en: 'LLM service', category: 'external-service' },
  'ai-code-assistant': { fr: 'Assistant de code', en: 'AI code assistant', category: 'external-service' },
  'dns-zone': { fr: 'Zone DNS', en: 'DNS zone', category: 'external-service' },
  'domain-name': { fr: 'Nom de domaine', en: 'Domain name', category: 'external-service' },
  'cdn-waf': { fr: 'CDN et pare-feu applicatif', en: 'CDN and WAF', category: 'external-service' },
  monitoring: { fr: 'Supervision', en: 'Monitoring', category: 'external-service' },
  'hosting-provider': { fr: 'Hébergeur', en: 'Hosting provider', category: 'external-service' },

  'business-process': { fr: 'Processus métier', en: 'Business process', category: 'business-process' },

  'cloud-account': { fr: 'Compte cloud', en: 'Cloud account', category: 'cloud-environment' },
  'virtual-server': { fr: 'Serveur virtuel', en: 'Virtual server', category: 'cloud-environment' },
  database: { fr: 'Base de données', en: 'Database', category: 'cloud-environment' },
  'object-storage': { fr: 'Stockage objet', en: 'Object storage', category: 'cloud-environment' },
  backup: { fr: 'Sauvegarde', en: 'Backup', category: 'cloud-environment' },
  'message-queue': { fr: 'File de messages', en: 'Message queue', category: 'cloud-environment' },
  'secrets-store': { fr: 'Coffre de secrets', en: 'Secrets store', category: 'cloud-environment' },
  'log-platform': { fr: 'Plateforme de journaux', en: 'Log platform', category: 'cloud-environment' },
  'tls-certificate': { fr: 'Certificat TLS', en: 'TLS certificate', category: 'cloud-environment' },

  'code-repository': { fr: 'Dépôt de code', en: 'Code repository', category: 'ci-cd' },
  'ci-runner': { fr: 'Exécuteur de CI', en: 'CI runner', category: 'ci-cd' },
  'container-registry': { fr: 'Registre d’images', en: 'Container registry', category: 'ci-cd' },
  'container-platform': { fr: 'Plateforme de conteneurs', en: 'Container platform', category: 'ci-cd' },
  'infrastructure-as-code': {
    fr: 'Infrastructure décrite en code',
    en: 'Infrastructure as code',
    category: 'ci-cd',
  },

  office: { fr: 'Bureaux', en: 'Office', category: 'premises' },
  'coworking-site': { fr: 'Espace de coworking', en: 'Coworking site', category: 'premises' },
  'home-office': { fr: 'Domicile', en: 'Home office', category: 'premises' },
} as const satisfies Readonly<Record<string, AssetSubtype>>;
