/**
 * The words of this field by what they mean, in English and Spanish. A star stands for any ending; words joined by
 * `_` are one expression. A word may mean more than one thing. Concepts in `ours` are what makes a message one for us.
 */
const meanings: Readonly<Record<string, string>> = {
  ceu: 'ceu ceus cec cecs credit credits continuing_education education_unit* units credito* unidades educacion_continua conted educational_credit* points puntos',
  hour: 'hour hours clock_hour* contact_hour* hora horas',
  issuer: 'nasm national_academy*',
  recert:
    'recert* renew* renov* recredential* re_certify reup resubmit keep_my_certification maintain stay_certified revalid* refresh_my_certification',
  certification: 'certification* certified credential* license* cpt certificacion titulo',
  paper:
    'certificate* proof* diploma* transcript* receipt* document* paperwork comprobante* constancia* certificado* papeles documentacion completion_certificate*',
  course:
    'course* class classes workshop* training* seminar* module* lesson* curso cursos clase clases taller* capacitacion* formacion',
  event: 'conference* convention* summit event* expo congreso* evento* symposium weekend meetup',
  online:
    'online virtual internet zoom web webinar* podcast* remote* linea distance_learning video* youtube elearning self_paced',
  handson:
    'hands_on inperson in_person skills_test skills_assessment skill* live_class practical presencial* practica*',
  cpr: 'cpr aed resuscitation first_aid reanimacion bls acls primeros_auxilios heartsaver defib*',
  aed: 'aed defib*',
  card: 'card cards tarjeta carnet',
  adult: 'adult adults adulto*',
  child: 'infant* child* pediatric* baby kid kids infantil ninos bebe*',
  advanced: 'bls acls emt paramedic pals first_responder lifeguard advanced_cpr nurse',
  waiver:
    'waiver* covid pandemic* distancing exception exencion pandemia lockdown temporary temporarily temporal suspend* quarantine corona*',
  need: 'need* require* must necessary necesit* requisito* obligatori* mandatory supposed_to hace_falta have_to tengo_que hay_que debo got_to expected_to prerequisite*',
  many: 'how_many cuantos cuantas number_of',
  much: 'how_much cuanto what_is_the_price cost* price* fee fees charge* pay paying paid payment* owe* dollar* bucks usd expensive $ cuesta costo* precio* tarifa* cuota* pagar pago cobran* debo_pagar cheap money worth_it bill amount monto total_cost total_bill total_price spend ballpark budget tab pricing afford dollar_amount set_me_back how_steep',
  fee: 'fee fees charge* surcharge penalty penalties fine tarifa* cuota* recargo* multa* dues',
  late: 'late lateness overdue tardy past_due tarde atras* retras* tardio mora behind delayed belated',
  latefee: 'late_fee* late_charge* late_penalt* recargo* penalty_fee overdue_fee',
  extra:
    'additional extra second_fee further added another_fee adicional* plus on_top surcharge second_tier',
  expire:
    'expir* lapse* lapsing run_out ran_out runs_out out_of_date expiration vence* vencio vencid* vencimiento caduc* no_longer_valid invalid deadline_passed inactive ends_on ran_past',
  grace: 'grace gracia leeway buffer cushion wiggle_room extra_time',
  window:
    'window period* plazo deadline* cutoff cut_off last_day latest_day last_date latest_date fecha_limite ultimo_dia how_late due_date latest until_when hasta_cuando latest_i too_late limit how_much_time how_long_do_i_have final_day last_moment last_chance',
  apply:
    'apply* application* submit* turn_in turn_it_in send_in send_it file filed filing sent solicitud* solicitar enviar envio mandar hand_in paperwork_in sent_it sending turned_in mail_in presentar aplicar put_in',
  finish:
    'finish* complet* done take taking took earn* get_my_ceus terminar termin* acab* hacer tomar wrap_up do_my_ceus knock_out',
  ninety: '90 90th ninety',
  year: 'year* annual* 12_months 365 ano anos anual',
  often:
    'how_often frequen* cada_cuanto every_how cycle ciclo how_long_is how_long_does_my how_long_is_my every every_year interval',
  petition: 'petition* peticion* apelacion',
  approve:
    'approv* preapprov* accredit* accept* recogni* aprob* reconoc* acept* count counts counted counting qualify* qualifies valid vale valen cuenta cuentan eligible take_it legit ok_with on_the_list sirve* allowed honor* not_on good_for',
  notapproved:
    'not_approved unapproved non_approved not_preapproved not_on_the_list not_on_the_approved_list not_listed is_not_approved are_not_approved not_nasm no_aprobado* no_esta_aprobado off_list outside_provider has_not_approved nonapproved have_not_approved not_pre_approved',
  provider:
    'provider* vendor* proveedor* list catalog lista directory issuing_company partner_course*',
  refund:
    'refund* money_back nonrefundable get_it_back reembols* devuelv* devolucion back_if return_my returned lose_the keep_the_fee keep_my_money reject* denied deny turned_down say_no says_no rechaz*',
  audit: 'audit* auditor* auditad* spot_check inspected inspection verification_request',
  random:
    'random* chance* odds likely likelihood probab* how_common selected picked picks chosen who_gets lottery percent* everyone aleatori* azar al_azar pick',
  respond: 'respond* answer_by deadline response reply days_do_i_have contestar responder',
  lost: 'lost lose missing can_not_find misplace* perdi* threw_away no_longer_have deleted_the never_got',
  keep: 'keep save hold_on_to store conserv* guard* retain throw_away toss',
  left: 'left remaining still_need more_do_i short faltan falta me_faltan missing_still to_go else_do_i shortfall restan remain what_else enough',
  status:
    'status where_am_i where_do_i_stand am_i_done am_i_good am_i_set my_progress all_set on_track standing progress progreso como_voy estado am_i_ok am_i_complete my_record summary overview what_do_i_have so_far',
  hold: 'so_far i_have i_got have_done logged already tengo llevo currently',
  convert:
    'equal* equivalent convert* equivale* translate worth how_many_ceus_is does_that_mean same_as amount_to conversion come_out convierte*',
  define:
    'what_is_a what_are what_does mean* stand_for stands_for defin* significa* que_es que_son explain explanation meaning',
  carry:
    'roll_over rollover carry* carryover bank banked next_cycle next_time next_renewal extra_ceus surplus leftover save_them overflow transfer_to sobran sobrantes acumul* pasar_al excess more_than_i_need too_many spill* next_period',
  twice:
    'twice again same_course same_class repeat* retake_the_same double_count both dos_veces repetir mismo_curso duplicate reuse second_time re_take',
  exam: 'exam* test retest retake proctored examen* prueba retaking start_over from_scratch re_certify_by',
  processing:
    'proces* how_long turnaround review_time hear_back approval_time wait waiting demora* tarda* tardan cuanto_tiempo confirmation how_soon when_will how_quickly how_fast pending under_review takes_to business_days take_to',
  newdate:
    'new_date new_expiration next_expiration new_cycle old_date original_date expiration_move start_over_from two_years_from nueva_fecha date_of_approval next_due my_new new_due reset counted_from next_expiry lose_time early temprano anticip* ahead_of_time in_advance',
  portal:
    'portal login log_in password account website site page_link dropdown website_down sign_in cuenta contrasena sitio access log_into locked_out button link webpage crash* error',
  upload:
    'upload* subir attach* show_up appear* automatically auto automatic by_themselves cargar aparec* adjuntar submit_my_certificates sync reflected',
  phone:
    'phone telephone call contact* email number reach talk_to customer_service member_services telefono llamar contactar numero correo support helpline somebody hotline live_person human real_person representative',
  college:
    'college universit* degree semester* academic bachelor* master* universidad* carrera transcript undergrad grad_school kinesiology community_college',
  teach:
    'teach* taught instruct* mentor* lecture* presenting present_at speaking ensenar ensenando dar_clases imparti* train_other intern*',
  write:
    'wrote write writing book article* publish* author* blog libro escrib* research_paper journal',
  specialization:
    'ces pes specializ* specialis* corrective_exercise_specialist performance_enhancement fns mma_conditioning youth_exercise_specialist especializ* wfs bcs gpts',
  lifetime:
    'for_life lifetime forever life_time de_por_vida vida one_time_payment lifelong permanent* never_renew',
  nasmone: 'nasm_one nasmone subscription membership suscripcion monthly_plan member_plan',
  installment:
    'installment* payment_plan* pay_monthly monthly pay_over finance financing cuotas plazos a_plazos split_the pay_in_parts afterpay klarna affirm pay_later layaway instalment* spread_the',
  creditcheck:
    'credit_check credit_score prequalif* hurt_my_credit affect_my_credit soft_pull hard_pull historial_crediticio my_credit',
  discount:
    'discount* coupon* promo* sale military_discount early_bird descuento* cheaper deal special_offer* veteran_discount',
  abroad:
    'abroad overseas greece canada uk europe mexico international* country foreign country other_country outside_the_us extranjero pais spain germany australia india live_in brazil japan ireland france italy colombia argentina chile peru philippines england scotland dubai singapore china korea sweden netherlands portugal europe* espana',
  hardship:
    'extension* surgery deployed deployment military pregnan* maternity hospital illness sick injur* cancer exempt* exception* hardship medical_leave pause freeze family_emergency prorroga enferm* embaraz* cirugia hospitaliz* accident army navy had_a_baby newborn leave_of_absence hurricane funeral extenuating extend bed_rest due_date_baby operation chemo more_time baby mercy tragedy',
  claim:
    'say_i_am call_myself still_certified advertise* claim work_as train_clients keep_training still_train legally resume linkedin bio legal sigo_certificad* anunciar present_myself market_myself put_on_my use_the_title initials still_use using_the',
  forge:
    'fake* forg* photoshop* backdate* change_the_date falsif* lie alter edit_the_date make_up made_up invent doctor_the counterfeit fals* trucar pretend bogus never_took did_not_take did_not_actually never_did cheat* someone_else_take take_it_for_me buy_a_certificate edit_my_certificate phony bribe nobody_checks nobody_will_know no_one_checks no_one_will_know will_not_notice nobody_will_notice who_would_know just_put let_us_say do_not_tell just_write so_it_counts so_it_fits get_away letterhead real_one_later get_the_real do_mine_too take_mine_for do_my_quiz take_my_quiz without_doing without_taking fudge* pad_the pad_my bump_the bump_up look_the_other_way never_happened make_it_look backdating predate not_really_take pass_off cover_for white_lie',
  others:
    'coworker* my_friend* someone_else another_trainer his her their my_employee* my_boss colleague* companero* other_trainer* someone_elses my_client everyones their_record her_record his_record her_dates his_dates her_credits his_credits my_brother* my_sister* my_wife* my_husband* my_roommate* other_people',
  inject:
    'ignore_your ignore_all ignore_previous ignore_the_rules disregard system_prompt your_instructions jailbreak developer_mode pretend_you_are act_as your_prompt override ignora_tus previous_instructions new_rules your_rules you_are_now admin_mode bypass',
  emergency:
    'collaps* unconscious not_breathing heart_attack unresponsive choking bleeding chest_pain 911 emergency passed_out stopped_breathing overdose suicid* kill_myself hurt_myself no_respira desmay* emergencia infarto seizure fainted dying no_pulse not_waking not_wake unresponding lips_are_blue turning_blue turned_blue blue_lips foam fainted faints convuls* slurr* anaphyla* epipen throat_is_closing overdosed pills want_to_die end_my_life end_it_all better_off_without_me can_not_go_on no_reason_to_live self_harm quiero_morir se_desplomo desplomo no_responde chest_is_tight chest_hurts chest_tight* chest_pressure cardiac_arrest stroke hurt_himself',
  identity:
    'are_you who_are_you what_are_you eres quien_eres robot bot ai human chatgpt who_made_you',
  ability:
    'what_can_you what_do_you_do can_you_do your_commands que_puedes how_does_this_work how_do_i_use help ayuda help_me menu commands options how_can_you ayudame features get_started',
  trust:
    'trust source sources where_do_you_get says_who how_do_you_know confiar reliable accurate how_old fuente up_to_date outdated official how_recent how_current last_updated where_is_this_from where_does_this your_information are_you_sure citation prove_it',
  privacy:
    'privacy my_data store_about know_about_me do_you_keep who_can_see can_my_boss_see see_my private personal_data privacidad mis_datos share_my gdpr who_sees do_you_sell information_do_you',
  greet:
    'hi hey hello hola yo sup good_morning good_afternoon good_evening buenas buenos_dias howdy hiya whats_up que_tal',
  thanks:
    'thanks thank_you gracias appreciate thx cheers perfect awesome great_thanks ok_thanks cool bye goodbye got_it',
  log: 'log add record note put_down register save_my registr* anot* agreg* guard* i_did i_took i_finished i_completed just_finished just_did just_took just_completed i_attended hice tome termine complete_a note_that mark',
  fix: 'fix change_my update_my correct wrong_date typo typed_the_wrong actualiz* corrig* cambi* mistake edit_my set_my should_be i_meant move_my',
  undo: 'undo take_that_back revert deshac* go_back scratch_that oops cancel_that remove_the_last delete_the_last delete_that delete_my_last remove_that never_mind_that take_it_back borra_lo_ultimo erase_that_last',
  erase:
    'delete_everything erase wipe forget_me delete_my_data delete_my_account remove_my_data borra* elimina* forget_everything delete_all clear_my remove_me delete_my_info* delete_me purge',
  remind: 'remind* reminder* notify alert notification* recuerd* recordatorio* ping avis* nudge',
  snooze:
    'snooze* pause mute quiet stop_messaging leave_me_alone silenci* stop_reminding shut_up stop_sending stop_the_reminders',
  export: 'export download a_copy spreadsheet csv descarg* exportar pdf_of print my_history',
  current:
    'current* valid still_good unexpired up_to_date vigente vigencia active before_i_apply when_i_apply at_the_time at_application the_day_i',
  own: 'from_nasm nasm_itself nasm_course* nasm_class* nasm_only only_nasm directly_from_nasm their_own nasms_own own_courses propios de_nasm',
  min: 'minimum cap caps max maximum limit at_most at_least per_course maximo minimo single_course one_course all_at_once category categories in_one_day all_from',
  before:
    'before_my before_i_was prior last_cycle previous_cycle old_courses three_years_ago courses_from antes_de anterior older_courses previous_period',
  reason: 'why reason por_que purpose point_of para_que',
  clock:
    'time_of_day midnight time_zone timezone eastern pacific what_time hora_del_dia medianoche oclock utc',
  othernasm:
    'csnc cnc nutrition_coach nutrition_certification wellness_coach sports_nutrition behavior_change wellness_certification cwc group_fitness_instructor nutricion',
  twocerts:
    'two_certifications both_certifications all_my_certifications all_my_certificates multiple_certifications other_certification second_certification another_certification another_nasm each_certification double_ceus 2_certifications',
  training:
    'workout* exercise* squat* deadlift* muscle* reps sets leg_day abs bench_press stretch* cardio opt_model stabilization hypertrophy program_for warm_up ejercicio* entrenamiento rutina posture glute* biceps strength overhead anatomy fat_loss weight_loss lose_weight bulk lifting',
  diet: 'diet* protein calories macros keto supplement* creatine dieta proteina* eat meal food vitamins',
  career:
    'salary job jobs gym_job insurance liability_insurance clients how_to_get_clients rates per_session tax* hire* hiring become_a_trainer become_certified become_a get_certified study_guide study_for pass_rate first_time_exam practice_test* sueldo trabajo business career pay_rate make_as earn_as trainer_make',
  tax: 'tax* deduct* write_off writeoff 1099 w2 irs business_expense impuesto*',
  apptitle:
    'issue issued new_card new_certificate printed wall_certificate digital_badge badge new_number nuevo_certificado physical_copy hard_copy reprint member_id certification_number verify_my name_change change_my_name shipped mailed',
  whenq: 'when cuando what_date what_day que_fecha which_day which_date',
  where: 'where donde which_website what_website adonde whereabouts',
  howdo:
    'how_do how_can how_to como_puedo como_se como_hago steps process_for where_do_i_start walk_me_through procedure',
  still: 'still todavia aun yet now ahora can_i_still anymore',
  notdone:
    'have_not_done not_done none not_started zero no_ceus have_no not_finished only_have did_not_finish no_he_hecho have_not_finished have_not_started incomplete nothing_done',
  alldone:
    'all_my_ceus have_everything all_done finished_everything all_my_courses everything_done courses_done courses_are_done did_them_all finished_my_ceus classes_were_done done_with_my todos_los_cursos all_the_ceus completed_my_ceus finished_all all_ceus',
  topic:
    'which_courses what_courses what_kind what_type* topics subjects que_cursos what_classes which_classes recommend*',
}

const general =
  'many much year still whenq where howdo reason need left others keep current finish take online greet thanks twice lost min window processing hold extra log convert define before both write teach often training diet career identity ability trust event child random phone hour fix card course apply newdate clock test own discount abroad left fee portal topic export paper exam points late hardship refund college provider'

/** Concepts that other talk has too: one of them alone does not make a message one of ours. */
export const commonConcepts: ReadonlySet<string> = new Set(general.split(' '))

export interface Entry {
  readonly concept: string
  readonly words: readonly string[]
}

/** Every expression with its concept; a last word that ends with a star fits by its beginning. */
export const entries: readonly Entry[] = Object.entries(meanings).flatMap(([concept, list]) =>
  list.split(' ').map((expression) => ({ concept, words: expression.split('_') })),
)

/** Each word of them by itself, for putting slips right. */
export const fieldWords: readonly string[] = entries.flatMap(({ words }) =>
  words.map((word) => word.replace('*', '')),
)
