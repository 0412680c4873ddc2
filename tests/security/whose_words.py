"""Where somebody else's words stand: by the name of the page, the columns that have to be seen there with an attack.

`NOT_FOR_OTHERS` are the columns with words that no page shows to anybody else. A column that is in neither, and on no
page, fails the build: whoever makes it shows an attack in it on a page, or says here why nobody reads it.
"""

_ON_PAGES = """
    group_board: Post.title Membership.name PeerGroup.name
    topic_board: Post.title Board.name Board.about OpenName.name
    board_thread: Post.title Post.words PostPicture.alt Membership.name
    board_post: Post.title Post.words PostVersion.words PostVersion.title Post.shown_why PostNote.name PostNote.words
    board_post: PostNote.source
    community: Board.name Board.about PeerGroup.name StoryCopy.title StoryCopy.words StoryCopy.name

    coping: CopingCard.title
    coping_card: CopingCard.title CopingCard.what CopingCard.situation_words CopingCard.not_if CopingCard.name
    coping_card: CopingCard.note CopingCard.note_by_name CopingCard.note_source CopingCard.shown_why
    coping_mine: CopingCard.title CardOffer.words
    coping_kept: CopingCard.title
    coping_earlier: CardVersion.content

    stories: StoryCopy.title StoryCopy.words StoryCopy.name
    stories_community: StoryCopy.title StoryCopy.words StoryCopy.name StoryCopy.alt StoryCopy.transcript
    stories_teams: StoryCopy.title StoryCopy.words StoryCopy.name StoryCopy.alt
    story: StoryCopy.title StoryCopy.words StoryCopy.name StoryCopy.alt StoryCopy.transcript
    story_sheet: StoryCopy.title StoryCopy.words StoryCopy.name StoryCopy.alt
    story_editing: Story.content StoryUse.where StoryUse.link
    stories_editing: Story.content StoryUse.asked_whom
    story_changes: Suggestion.note
    story_gone: StoryUse.where StoryUse.asked_whom StoryUse.link
    story_mine: Story.content StoryCopy.shown_why

    guest_hours: GuestHour.title GuestHour.guest_name GuestHour.profession
    guest_hour: GuestHour.title GuestHour.about GuestHour.guest_name GuestHour.profession GuestHour.organisation
    guest_hour: GuestHour.interest GuestHour.link HourQuestion.words HourQuestion.name HourQuestion.answer
    guest_hour: HourQuestion.shown_why
    guest_answering: GuestHour.title HourQuestion.words HourQuestion.name HourQuestion.answer

    direct: Membership.name PeerGroup.name
    direct_conversation: DirectMessage.content DirectMessage.shown_why Membership.name PeerGroup.name
    direct_message: DirectMessage.content Membership.name

    moderation: CaseContent.content
    moderation_case: CaseContent.content CaseNote.words CaseReply.words Report.words Decision.words Decision.note
    moderation_decide: CaseContent.content
    my_report: Report.words Report.reply ClaimAnswer.words ClaimAnswer.by_name ClaimAnswer.source
    my_file: Decision.words Decision.note
    my_case: CaseReply.words
    my_appeal: Appeal.words Decision.words
    claims: CaseContent.content
    claim: CaseContent.content Report.words
    duty: Duty.name Duty.handover
    duty_notes: Duty.name Duty.handover Duty.debrief
    on_duty: Duty.name
    holds: HoldList.holds HoldList.fine
    assessment: Assessment.answers

    group: PeerGroup.name PeerGroup.purpose PeerGroup.who_for PeerGroup.state_words Meeting.reason Venue.name
    group: PeerGroup.shown_why
    group_me: Membership.name Membership.name_before Membership.name_why
    group_join: PeerGroup.name PeerGroup.purpose GroupAgreement.lines
    group_agreement: GroupAgreement.lines
    group_requests: Membership.name Membership.content
    group_members: Membership.name
    group_roles: Membership.name
    group_welcome: PeerGroup.welcome
    group_jobs: Job.name Job.what
    group_rota: Job.name Meeting.reason
    group_safety: PeerGroup.safeguarding_name PeerGroup.safeguarding_how
    group_risk_sheet: RiskSheet.content
    session_plan: SessionPlan.title SessionPlan.content WorkedNote.words Membership.name
    guest: GuestSpeaker.name GuestSpeaker.about GuestSpeaker.topic GuestSpeaker.contact GuestSpeaker.thanks
    guest: GuestQuestion.words GuestAsk.reach
    guest_questions: GuestQuestion.words
    meeting: Meeting.reason SessionPlan.title
    meetings_past: Series.neutral_title
    series_change: Series.neutral_title Series.online_link Series.dial_in
    venue: Venue.name Venue.address Venue.how_to_find VenueDetail.words VenueDetail.by_name
    programme: Programme.name Programme.about TemplateSession.title Cohort.name Organisation.name
    programme_session: TemplateSession.content
    waiting: Programme.name Programme.about Programme.waiting_words
    cohort: Cohort.name Leader.name Enrolment.name ProgrammeSession.title
    cohort_session: ProgrammeSession.title ProgrammeSession.content FidelityCheck.content
    cohort_person: AdverseEvent.content HandOverLetter.content Enrolment.name
    my_programme: AdverseEvent.content HandOverLetter.content Leader.name

    shown: Supporter.content SetbackPlan.content Entry.words Week.content
    shown_list: Supporter.content
    care: TeamLink.content
    care_person: Goal.full
    thread: Thread.content Message.content CareTeamMember.name TeamLink.content
    notes: PractitionerNote.content
    agreed_plan: PlanVersion.content PlanDecision.content
    decision: ConversationPart.content CareTeamMember.name
    visit: ConversationSheet.content SheetRead.words
    share_team: CareTeam.name CareTeamMember.name Organisation.name
    looks: EmergencyLook.reason CareTeamMember.name
"""
ON_PAGES = {
    (page.strip(), column)
    for page, _colon, columns in (line.partition(":") for line in _ON_PAGES.splitlines())
    for column in columns.split()
}

NOT_FOR_OTHERS = {
    "Draft.content": "what its author began to write on a board",
    "KitDraft.content": "a group in the making",
    "ShareLink.content": "a note of whoever made the link, for whom it is",
    "SafetyPlan.content": "it has no topic: nobody can be shown it",
    "LaterCheck.content": "never shared",
    "PacingAmount.content": "never shared: a line of one's own beside an amount",
    "ImportRun.mapping": "names of the columns of that file, for whoever brought it in",
    "Notice.params": "neutral titles and names for a turn, kept in columns of their own too",
    "Cohort.neutral_title": "stands in calendars alone, which are no pages",
    "Suggestion.title": "shown piece by piece beside the old one: an attack in it is in pieces as well",
    "Suggestion.words": "the same; `story_changes` is looked at with both",
}

FORMS = set(
    """
    board_thread board_post_change group_board_new topic_board_new board_thread_close community_name community_new
    coping_change story_new story_write story_suggest story_picture_keep story_sound_keep guest_hour_ask
    guest_hour_change guest_answering direct_conversation direct_to report_thing worry_about check_claim claim
    moderation_case my_case my_appeal duty_take duty_end holds hold_words assessment_write group_edit group_me group_job
    group_agreement_change group_risk_sheet group_welcome_change session_plan session_plan_new guest guest_new
    series_change meeting_change venue_new venue_fact programme_new programme_edit programme_session cohort_me
    cohort_event cohort_letter cohort_fidelity thread thread_new notes plan_propose plan_decide decision_new
    decision_option decision_matters decision_preference supporter_about supporter_invite share_team
    """.split()
)
"""Through these the attacks have to come in; others may refuse them."""
