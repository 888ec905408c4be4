/**
 * What dishonest and dangerous requests are made of, by meaning, in English and Spanish. `_` joins the words of one expression.
 */
export const meanings = {
  make: 'make create generate draw_up draw_me draft design produce fabricate forge fake invent write write_up whip_up whip_out whip_me type type_up print_me craft mock_up counterfeit hazme haz haga hagame creame crea inventa inventame escribe escribeme generame redacta',
  alter:
    'change edit alter tweak swap photoshop doctor modify adjust erase remove white_out cover_up move backdate predate fudge extend shave set_back paste wind_back turn_back bump push stretch replace touch_up cambia cambiale cambiame edita ponle mueve modifica altera borrale retoca',
  keep: 'log add record put enter note register credit mark count list report set backdate claim give_me say save anota agrega registra pon ponme apunta marca suma cuenta dame di assume write_down put_down list fill_in punch_in',
  paper:
    'certificate certificates card cards diploma transcript badge letterhead proof attestation attendance_sheet sign_in_sheet completion_certification roster certificado constancia carta tarjeta carnet diploma comprobante',
  printed:
    'certificate certificates card cards diploma transcript pdf image scan photo screenshot letter certificado tarjeta carnet constancia diploma',
  stamp:
    'date dates day year month hours name number stamp expiration expiry mark fecha dia ano mes horas nombre sello vencimiento',
  dated:
    'course class workshop completion application webinar training date day it curso clase taller fecha solicitud',
  amount: 'hours hour ceus ceu credits credit total time horas creditos',
  work: 'quiz quizzes test exam final course courses class classes module modules webinar workshop training cpr ceus assignment homework mine it online examen prueba curso clase modulo taller rcp',
  graded:
    'quiz quizzes test exam final module modules assessment course examen prueba cuestionario curso',
  person:
    'friend friends buddy buddys roommate cousin brother sister wife wifes husband husbands spouse partner girlfriend gf boyfriend bf assistant coworker coworkers colleague colleagues someone somebody student students mom mother dad father son daughter intern employee employees secretary neighbor anyone guy girl primo prima hermano hermana esposo esposa amigo amiga novio novia alguien companero companera hijo hija',
  does: 'take takes taking took do does doing did sit sits sat finish finished finishes complete completes completed pass passes passed clicks click_through clicks_through watches sits_through sits_in attend attends attended log_in hacer haga hizo tome tomar toma presente presentar termine',
  asme: 'for_me as_me under_my with_my in_my instead_of_me my_account my_login my_password on_my_behalf in_place_of_me mine_too do_mine por_mi en_mi_lugar con_mi a_mi_nombre mi_cuenta',
  hired: 'pay paying hire hiring get have send ask bribe pago pagar pagarle pido mando contrato',
  trick:
    'trick fool deceive dodge evade escape cheat hide_from outsmart outwit game_the get_past slip_past sneak_past beat_the dodge_the lie_to mislead enganar engano engana enganamos mentirle mentir ocultar esconder burlar',
  checker:
    'audit audits auditor auditors auditoria auditores nasm issuer boss manager employer gym client clients insurance them jefe gimnasio',
  forging:
    'fake forge forged forging falsify falsified invent make_up_a make_up_some lie lied backdate backdated cheat fabricate counterfeit photoshop invento falsifico miento',
  vouch:
    'tell write send confirm vouch type type_up certify say email assure inform let notify message text state attest declare show dile escribe escribele confirma confirmale manda avisa asegura',
  whom: 'boss manager employer gym client clients hr them him her studio club insurance owner supervisor people everyone jefe jefa gimnasio cliente clientes empleador',
  valid:
    'certified current active valid good_standing renewed recertified approved up_to_date certificado certificada vigente activo activa aprobado valido al_dia',
  ended:
    'expired lapsed lapse ran_out run_out not_renewed has_not_renewed have_not_renewed ended not_certified no_longer vencio vencido vencida caduco',
  untrue:
    'did_not have_not never without_doing without_taking without_going without_the_class without_the_work slept_through skipped skip cancelled canceled left_after left_early never_signed planning_to plan_to not_yet have_yet_to never_showed did_not_show no_show was_not_there were_not_there not_there was_absent missed not_real halfway half_way no_hice nunca no_fui no_tome sin_hacer sin_ir sin_tomar falte',
  contrary:
    'even_though even_if although though but_it but_i it_was_really it_was_actually really actually it_is_not is_not_true it_did_not it_was_not i_did_not it_has_not aunque pero en_realidad instead_of',
  tobe: 'later next_week next_month next_year tomorrow soon after eventually someday some_day luego despues manana',
  will: 'i_will i_am_going_to i_promise_to i_swear_i and_i_will lo_hare lo_hago voy_a',
  inflate:
    'round double triple inflate pad multiply bump boost stretch redondea duplica triplica infla aumenta',
  lookup:
    'show show_me pull pull_up look_up lookup find list check check_on give_me tell_me see view open get search search_for read who which muestra muestrame busca dime dame lista ensename',
  everybody:
    'everybody everyone everybodys everyones all_members all_users all_trainers other_users other_members other_people other_trainers others people_who people_that members users clients_of_yours your_clients your_users the_staff my_staff my_team the_team my_trainers database trainers_at trainers_who trainers_in coaches_who members_of members_who the_coaches our_trainers my_coaches todos los_demas otros_usuarios',
  own_facts:
    'ceus hours credits expiration expiry expires expire record records file status email phone address overdue late certified renewed renew recertified lapsed failed dates data run_out up_to_date horas creditos datos vencimiento vence',
  strip:
    'ignore forget disregard drop switch_off turn_off disable override bypass skip break remove lift suspend stop_following obey ignora olvida desactiva omite rompe',
  orders:
    'rules instructions restrictions limits limitations policy policies safety filter filters guardrails guidelines programming everything_you everything_above you_were_told were_told prompt reglas instrucciones limites restricciones politicas',
  role: 'nasm officer boss admin administrator developer unrestricted auditor examiner director employee dan root god department head president chief oficial jefe administrador desarrollador',
  act: 'you_are you_are_now act_as act_like pretend roleplay role_play imagine play from_now_on from_here_on be_my lets_play let_us_play simulate actua finge imagina eres_ahora speak_as talk_as answer_as respond_as as_your habla_como',
  grant:
    'approve grant renew certify recertify authorize accept pass unlock validate stamp apruebame aprueba renueva autoriza',
  /** A verb after one of these is said of somebody. */
  saidOf:
    'i we they he she it nasm them will does did do not never puedo podemos si my mi the a your who gym employer provider trainer se el la would lo still can may that this',
} as const

export type Meaning = keyof typeof meanings

/** Each word of them by itself, which no slip is put right towards another. */
export const deedWords: readonly string[] = Object.values(meanings).flatMap((list) =>
  list.split(/[ _]/u),
)
